import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";

/** One figure of a bench, one line with `--json`. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What is asked for: at most, or at least. */
  readonly most?: number;
  readonly least?: number;
}

export const json = process.argv.includes("--json");

/** The text after `--name`, or null. */
export function textAsked(name: string): string | null {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

/** The number after `--name`, or what it is by itself. */
export function numberAsked(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  if (at < 0) return otherwise;
  const value = Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`--${name}: a whole number from 1`);
  return value;
}

/** Whether a figure is what is asked for; undefined where nothing is. */
export function isMet({ value, most, least }: Figure): boolean | undefined {
  if (most === undefined && least === undefined) return undefined;
  return value <= (most ?? value) && value >= (least ?? value);
}

function targetOf(figure: Figure): string {
  const met = isMet(figure);
  if (met === undefined) return "";
  const asked = figure.most === undefined ? `≥ ${figure.least}` : `≤ ${figure.most}`;
  return `  ${asked} ${met ? "✓" : "✗"}`;
}

/** A table, or with `--json` a line per figure; how busy the machine was stands beside. */
export function show(figures: readonly Figure[]): void {
  const all = [...figures, { name: "load_average_1_minute", value: round(loadavg()[0] ?? 0, 2), unit: "" }];
  const lines = json
    ? all.map((figure) => JSON.stringify({ ...figure, met: isMet(figure) }))
    : all.map(
        (figure) =>
          `${figure.name.padEnd(46)} ${String(figure.value).padStart(12)} ${figure.unit}${targetOf(figure)}`,
      );
  writeFileSync(1, `${lines.join("\n")}\n`);
}

/** What goes on, on standard error: figures alone stand on standard output. */
export const say = (text: string): void => writeFileSync(2, `${text}\n`);

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits));
}

/** Milliseconds of wall clock that the work took, and its result. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

/** Most memory this process has held at once, its threads among it. */
export const peakMegabytes = (): number => round(process.resourceUsage().maxRSS / 1024);
