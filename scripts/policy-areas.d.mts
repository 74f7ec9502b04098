/** The files of `policies/` that name every area, by name, as `npm run generate` writes them. */
export function areaFiles(policies: string): Readonly<Record<string, string>>;
