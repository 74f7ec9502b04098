export function findBrowser(exists?: (path: string) => boolean): string | undefined;
export function commandToGetBrowser(system?: { platform: string; names: string; root: boolean }): string;
