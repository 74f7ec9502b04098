import { compareRatios, type Ratio, ratio } from "@ansinh/engine";

/** The next smaller and the next larger of those beside it; half a unit away where none is. */
export function neighbours(from: Ratio, beside: readonly Ratio[]): readonly Ratio[] {
  const sorted = [...beside].sort(compareRatios);
  const smaller = sorted.findLast((other) => compareRatios(other, from) < 0) ?? moved(from, -1);
  const larger = sorted.find((other) => compareRatios(other, from) > 0) ?? moved(from, 1);
  return [smaller, larger];
}

/** By a half; what would become nothing or less is halved. */
function moved({ numerator, denominator }: Ratio, side: 1 | -1): Ratio {
  const found = ratio(2 * numerator + side * denominator, 2 * denominator);
  return found.numerator > 0 ? found : ratio(numerator, 2 * denominator);
}
