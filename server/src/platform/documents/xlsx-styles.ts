/** The look of a cell; equal looks share one style record in the workbook. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly border?: boolean;
  readonly wrap?: boolean;
  readonly format?: CellFormat;
  /** Background as RRGGBB. */
  readonly fill?: string;
  /** Font size in points; 12 when absent. */
  readonly size?: number;
}

export type CellFormat = "general" | "text" | "integer" | "money" | "date" | "dayMonth";

/** 14-49 are built into Excel; from 164 on a workbook declares its own. */
const formatIds: Record<CellFormat, number> = {
  general: 0,
  integer: 1,
  text: 49,
  dayMonth: 16,
  money: 164,
  date: 165,
};

const FONT_SIZE_DEFAULT = 12;

/** Collects fonts, fills and cell formats in order of first use, so equal input gives equal bytes. */
export class StyleSheet {
  readonly #fonts: string[] = [fontXml({})];
  readonly #fills: string[] = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ];
  readonly #formats: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  readonly #known = new WeakMap<CellStyle, number>();

  /** The number of a style in the workbook. */
  index(style: CellStyle | undefined): number {
    if (style === undefined) return 0;
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const index = place(this.#formats, this.#formatXml(style));
    this.#known.set(style, index);
    return index;
  }

  xml(): string {
    const borders =
      "<border><left/><right/><top/><bottom/><diagonal/></border>" +
      `<border>${["left", "right", "top", "bottom"].map(thin).join("")}<diagonal/></border>`;
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0"/>' +
      '<numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>' +
      `<fonts count="${this.#fonts.length}">${this.#fonts.join("")}</fonts>` +
      `<fills count="${this.#fills.length}">${this.#fills.join("")}</fills>` +
      `<borders count="2">${borders}</borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.#formats.length}">${this.#formats.join("")}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      "</styleSheet>"
    );
  }

  #formatXml(style: CellStyle): string {
    const font = place(this.#fonts, fontXml(style));
    const fill = style.fill === undefined ? 0 : place(this.#fills, fillXml(style.fill));
    const format = formatIds[style.format ?? "general"];
    const horizontal = style.align === undefined ? "" : ` horizontal="${style.align}"`;
    const wrap = style.wrap === true ? ' wrapText="1"' : "";
    const border = style.border === true ? 1 : 0;
    return (
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
      ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
      `<alignment vertical="center"${horizontal}${wrap}/></xf>`
    );
  }
}

function fontXml(style: CellStyle): string {
  const marks = `${style.bold ? "<b/>" : ""}${style.italic ? "<i/>" : ""}${style.strike ? "<strike/>" : ""}`;
  return `<font>${marks}<sz val="${style.size ?? FONT_SIZE_DEFAULT}"/><name val="Times New Roman"/><family val="1"/></font>`;
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`;
}

function thin(side: string): string {
  return `<${side} style="thin"><color auto="1"/></${side}>`;
}

function place(list: string[], xml: string): number {
  const at = list.indexOf(xml);
  return at >= 0 ? at : list.push(xml) - 1;
}
