import { sowDirt } from "#server/modules/exchange/sample/dirt/sow.ts";
import { writeListFile } from "#server/modules/exchange/sample/layout.ts";
import type { ListFile, ListRow } from "#server/modules/exchange/sample/list.ts";
import { residentsFile } from "#server/modules/exchange/sample/lists/residents.ts";
import type { Commune } from "#server/modules/exchange/sample/model.ts";
import { inventProvince } from "./province.ts";

export interface ResidentsList {
  readonly bytes: Buffer;
  readonly commune: string;
  readonly rows: number;
  /** Cells with an error planted. */
  readonly planted: number;
}

/** One residents list of `people` rows with the sample's errors, all of one commune as if it were that large. */
export function residentsList(people: number): ResidentsList {
  const { province, tally } = inventProvince(people);
  const [commune] = province.communes;
  if (!commune) throw new Error("no commune");
  const columns = { kind: "residents", payingAgency: null, fundingSource: null, benefit: null } as const;
  const files = province.communes.map((one): ListFile => {
    const households = province.households.filter(({ village }) => village.commune === one.code);
    const list = residentsFile(one, households, "vendor");
    return { path: one.code, commune: one.code, isComplete: true, ...columns, ...list };
  });
  sowDirt(province, files, tally);
  const rows = files.flatMap((file) =>
    file.sheets.flatMap((sheet) => sheet.sections.flatMap((section) => section.rows)),
  );
  const [first] = files;
  const [sheet] = first?.sheets ?? [];
  if (!first || !sheet) throw new Error("no sheet");
  for (const [at, row] of rows.entries()) moveTo(commune, row, { at, column: placeColumn(sheet.columns) });
  const whole = { ...sheet, name: "Nhân khẩu", sections: [{ heading: null, rows, total: null }] };
  const { bytes, planted } = writeListFile({ ...first, sheets: [whole] });
  return { bytes: Buffer.from(bytes), commune: commune.code, rows: rows.length, planted: planted.length };
}

const placeColumn = (columns: readonly { role?: string }[]): number =>
  columns.findIndex(({ role }) => role === "village");

/** An address where an error was planted stays what it is. */
function moveTo(commune: Commune, row: ListRow, { at, column }: { at: number; column: number }): void {
  if (row.plants.some((plant) => plant.column === column)) return;
  const village = commune.villages[at % commune.villages.length];
  row.cells[column] = `${village?.name ?? ""}, ${commune.name}`;
}
