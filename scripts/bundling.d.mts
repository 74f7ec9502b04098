import type { Plugin } from "esbuild";

export const sourceConditions: string[];
export const packagesOutside: Plugin;
export function buildThreads(folder: string): Promise<void>;
