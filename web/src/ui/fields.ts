import { z } from "zod";
import { sayIn } from "#app/texts/define.ts";
import { readDate, readMoney, readMonth } from "./format.ts";
import { uiTexts } from "./texts.ts";

const say = (key: "required" | "date" | "month" | "money"): string => {
  const t = sayIn(uiTexts);
  return t(`field.${key}`);
};

const sayMissing = (typed: string): string => sayIn(uiTexts)("field.missingDay", { typed });

/** Form schemas turn what was typed into the value sent; the typed text stays in the form until it is right. */
export function requiredText() {
  return z
    .string()
    .trim()
    .min(1, { error: () => say("required") });
}

/** Passwords keep their blanks: they are sent as they were typed. */
export function requiredSecret() {
  return z.string().min(1, { error: () => say("required") });
}

export function requiredDate() {
  return requiredText().transform((typed, check) => {
    const read = readDate(typed);
    if (read.ok) return read.value;
    const message = read.reason === "shape" ? say("date") : sayMissing(typed);
    check.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}

/** Empty means "not known", never a default date. */
export function optionalDate() {
  return z.union([
    z
      .string()
      .trim()
      .max(0)
      .transform(() => null),
    requiredDate(),
  ]);
}

export function requiredMonth() {
  return requiredText().transform((typed, check) => {
    const read = readMonth(typed);
    if (read.ok) return read.value;
    check.addIssue({ code: "custom", message: read.reason === "shape" ? say("month") : sayMissing(typed) });
    return z.NEVER;
  });
}

export function requiredMoney() {
  return requiredText().transform((typed, check) => {
    const read = readMoney(typed);
    if (read.ok) return read.value;
    check.addIssue({ code: "custom", message: say("money") });
    return z.NEVER;
  });
}
