import { TextInput, type TextInputProps } from "@mantine/core";
import type { FocusEvent } from "react";
import { useTexts } from "#app/texts/define.ts";
import { formatCount, formatDate, formatMonth, readDate, readMoney, readMonth } from "./format.ts";
import { uiTexts } from "./texts.ts";

type Tidy = (typed: string) => string | null;

/** Rewrites what was typed in the usual way when it can be read, and leaves it alone when it can't. */
function tidyOnBlur(tidy: Tidy, props: TextInputProps) {
  return (event: FocusEvent<HTMLInputElement>) => {
    const tidied = tidy(event.currentTarget.value);
    if (tidied !== null && tidied !== event.currentTarget.value) {
      event.currentTarget.value = tidied;
      props.onChange?.(event);
    }
    props.onBlur?.(event);
  };
}

const tidyDate: Tidy = (typed) => {
  const read = readDate(typed);
  return read.ok ? formatDate(read.value) : null;
};

const tidyMonth: Tidy = (typed) => {
  const read = readMonth(typed);
  return read.ok ? formatMonth(read.value) : null;
};

const tidyMoney: Tidy = (typed) => {
  const read = readMoney(typed);
  return read.ok ? formatCount(read.value) : null;
};

/** A typed date, dd/mm/yyyy. Use with `register` and the schema `requiredDate` or `optionalDate`. */
export function DateInput(props: TextInputProps) {
  const t = useTexts(uiTexts);
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder={t("field.dateHint")}
      maw={160}
      {...props}
      onBlur={tidyOnBlur(tidyDate, props)}
    />
  );
}

/** A typed month, mm/yyyy. */
export function MonthInput(props: TextInputProps) {
  const t = useTexts(uiTexts);
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder={t("field.monthHint")}
      maw={128}
      {...props}
      onBlur={tidyOnBlur(tidyMonth, props)}
    />
  );
}

/** Whole đồng with the unit at the right; "1080000" becomes "1.080.000" when the field is left. */
export function MoneyInput(props: TextInputProps) {
  const t = useTexts(uiTexts);
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      maw={192}
      rightSection={t("field.dong")}
      rightSectionPointerEvents="none"
      styles={{ input: { textAlign: "right", fontVariantNumeric: "tabular-nums" } }}
      {...props}
      onBlur={tidyOnBlur(tidyMoney, props)}
    />
  );
}
