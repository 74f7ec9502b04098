/** An exact ratio such as 3/2 as officers write it, "1,5"; one that no few decimals tell stays a fraction. */
export function coefficientText(ratio: string): string {
  const [numerator = "", denominator = "1"] = ratio.split("/");
  const scaled = (Number(numerator) * scale) / Number(denominator);
  if (!Number.isInteger(scaled)) return ratio;
  return (scaled / scale).toLocaleString("vi-VN", { maximumFractionDigits: 4 });
}

const scale = 10_000;
