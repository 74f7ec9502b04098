import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const faces = [
  { family: "Be Vietnam Pro", weight: 400, style: "normal" },
  { family: "Be Vietnam Pro", weight: 600, style: "normal" },
] as const;
const vietnamese =
  "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB";
const latin =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";

/** The house's typeface within the page, so that a book looks the same wherever it is opened; no network. */
export function fontFaces(root: string): string {
  const packages = createRequire(join(root, "web", "package.json"));
  const face = (family: string, file: string, rest: string): string => {
    const data = readFileSync(packages.resolve(`@fontsource/${file}.woff2`)).toString("base64");
    return `@font-face { font-family: "${family}"; src: url("data:font/woff2;base64,${data}") format("woff2"); ${rest} }`;
  };
  const letters = faces.flatMap(({ family, weight, style }) =>
    [
      ["vietnamese", vietnamese],
      ["latin", latin],
    ].map(([subset, range]) =>
      face(
        family,
        `be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-${style}`,
        `font-weight: ${weight}; font-style: ${style}; unicode-range: ${range};`,
      ),
    ),
  );
  const digits = [400, 600].map((weight) =>
    face(
      "Digits",
      `inter/files/inter-latin-${weight}-normal`,
      `font-weight: ${weight}; unicode-range: U+30-39; size-adjust: 97%;`,
    ),
  );
  return [...letters, ...digits].join("\n");
}
