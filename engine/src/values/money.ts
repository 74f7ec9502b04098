import type { Ratio } from "./ratio.ts";

declare const moneyBrand: unique symbol;
/** A whole number of đồng, safe to add; negative for a recovery. */
export type Money = number & { readonly [moneyBrand]: "đồng" };

/**
 * How a product that isn't whole becomes whole đồng. `exact` says that it always is, and throws otherwise;
 * `half-up-thousand` makes whole thousands of it.
 */
export type Rounding = "exact" | "up" | "down" | "half-up" | "half-up-thousand";

export function money(amount: number): Money {
  if (!Number.isSafeInteger(amount))
    throw new RangeError(`money must be a whole number of đồng, got ${amount}`);
  return (amount + 0) as Money;
}

export const zeroMoney = money(0);

export const addMoney = (left: Money, right: Money): Money => money(left + right);
export const subtractMoney = (left: Money, right: Money): Money => money(left - right);
export const sumMoney = (amounts: Iterable<Money>): Money => {
  let total: number = 0;
  for (const amount of amounts) total = money(total + amount);
  return money(total);
};

/** amount × ratio, exactly; `half-up` rounds half away from zero. */
export function multiplyMoney(amount: Money, by: Ratio, rounding: Rounding): Money {
  if (rounding === "half-up-thousand") return inThousands(amount, by);
  const product = amount * by.numerator;
  if (by.denominator === 1 || (Number.isSafeInteger(product) && product % by.denominator === 0))
    return money(product / by.denominator);
  return money(Number(divide(BigInt(amount) * BigInt(by.numerator), BigInt(by.denominator), rounding)));
}

function inThousands(amount: Money, by: Ratio): Money {
  const thousands = divide(BigInt(amount) * BigInt(by.numerator), BigInt(by.denominator) * 1000n, "half-up");
  return money(Number(thousands * 1000n));
}

function divide(dividend: bigint, divisor: bigint, rounding: Exclude<Rounding, "half-up-thousand">): bigint {
  const quotient = dividend / divisor;
  const remainder = dividend % divisor;
  if (remainder === 0n) return quotient;
  const away = dividend < 0n ? -1n : 1n;
  const magnitude = remainder < 0n ? -remainder : remainder;
  switch (rounding) {
    case "exact":
      throw new RangeError(
        `${dividend}/${divisor} is not a whole number of đồng and no rounding is declared`,
      );
    case "up":
      return dividend > 0n ? quotient + 1n : quotient;
    case "down":
      return dividend < 0n ? quotient - 1n : quotient;
    case "half-up":
      return magnitude * 2n >= divisor ? quotient + away : quotient;
  }
}

/** `1.234.567 đ`; negative amounts carry the sign in front. English uses the same grouping, as offices do. */
export function formatMoney(amount: Money): string {
  return `${formatMoneyDigits(amount)} đ`;
}

/** `1.234.567`, for columns that carry the unit in their header. */
export function formatMoneyDigits(amount: Money): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, ".");
  return amount < 0 ? `-${digits}` : digits;
}

/** Reads `1.234.567 đ`, `1234567`, `1.234.567đồng`, `1,234,567 VND`; undefined where the reading isn't safe. */
export function parseMoney(written: string): Money | undefined {
  const match = /^(-?)\s*(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)\s*(?:đ|đồng|vnd|vnđ)?$/i.exec(
    written.normalize("NFC").trim(),
  );
  if (!match?.[2]) return undefined;
  const amount = Number(match[2].replace(/[.,]/g, ""));
  if (!Number.isSafeInteger(amount)) return undefined;
  return money(match[1] === "-" ? -amount : amount);
}
