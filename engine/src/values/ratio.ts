/** An exact fraction in lowest terms; the denominator is positive. Coefficients of the law are ratios, never floats. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

export function ratio(numerator: number, denominator = 1): Ratio {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator))
    throw new RangeError(`ratio needs safe integers, got ${numerator}/${denominator}`);
  if (denominator === 0) throw new RangeError("ratio with denominator zero");
  const divisor = greatestCommonDivisor(numerator, denominator) || 1;
  const sign = denominator < 0 ? -1 : 1;
  // adding 0 turns a negative zero into zero, so that equal ratios are equal values
  return { numerator: (sign * numerator) / divisor + 0, denominator: (sign * denominator) / divisor };
}

/** As `ratio` writes it: the one spelling of its value. */
export function isInLowestTerms({ numerator, denominator }: Ratio): boolean {
  if (denominator === 0) return false;
  const lowest = ratio(numerator, denominator);
  return lowest.numerator === numerator && lowest.denominator === denominator;
}

/** Reads `1.5`, `1,5`, `2`, `3/4` as written in decrees; undefined for anything else. */
export function parseRatio(written: string): Ratio | undefined {
  const fraction = /^(-?\d{1,9})\/(\d{1,9})$/.exec(written.trim());
  if (fraction)
    return Number(fraction[2]) === 0 ? undefined : ratio(Number(fraction[1]), Number(fraction[2]));
  const decimal = /^(-?)(\d{1,9})(?:[.,](\d{1,6}))?$/.exec(written.trim());
  if (!decimal) return undefined;
  const digits = decimal[3] ?? "";
  const scaled = Number(`${decimal[2]}${digits}`);
  return ratio(decimal[1] === "-" ? -scaled : scaled, 10 ** digits.length);
}

/** For coefficients written in policies; a misspelled one is a bug and stops the build. */
export function ratioOf(written: string): Ratio {
  const parsed = parseRatio(written);
  if (!parsed) throw new RangeError(`not a ratio: ${written}`);
  return parsed;
}

/** `1,5` in Vietnamese, `1.5` in English; a fraction without a short decimal form stays a fraction. */
export function formatRatio(value: Ratio, language: "vi" | "en"): string {
  const { numerator, denominator } = value;
  for (let places = 0; places <= 4; places++) {
    const scaled = (numerator * 10 ** places) / denominator;
    if (Number.isSafeInteger(scaled)) {
      const written = (scaled / 10 ** places).toFixed(places);
      return language === "vi" ? written.replace(".", ",") : written;
    }
  }
  return `${numerator}/${denominator}`;
}

export function compareRatios(left: Ratio, right: Ratio): number {
  const difference =
    BigInt(left.numerator) * BigInt(right.denominator) - BigInt(right.numerator) * BigInt(left.denominator);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
