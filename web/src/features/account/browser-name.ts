const browsers = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["coc_coc_browser/", "Cốc Cốc"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const systems = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS", "macOS"],
  ["Linux", "Linux"],
] as const;

export interface BrowserName {
  readonly browser: string | null;
  readonly system: string | null;
}

/** What a person would call the browser of a user-agent line; the first mark that fits, as each imitates the next. */
export function browserName(agent: string): BrowserName {
  const named = (marks: readonly (readonly [string, string])[]): string | null =>
    marks.find(([mark]) => agent.includes(mark))?.[1] ?? null;
  return { browser: named(browsers), system: named(systems) };
}
