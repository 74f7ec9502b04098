import { useTexts } from "#app/texts/define.ts";
import styles from "./amount.module.css";
import { formatDifference, formatMoney } from "./format.ts";
import { uiTexts } from "./texts.ts";

interface AmountProps {
  /** Whole đồng. */
  dong: number;
  /** Off inside tables, where the unit stands once in the header. */
  unit?: boolean;
}

/** Money as officers write it: 1.234.567 đ, zero as –. */
export function Amount({ dong, unit = true }: AmountProps) {
  return <span className={styles.amount}>{formatMoney(dong, unit)}</span>;
}

/** A difference with its sign and its word, so that nobody depends on a colour. */
export function Difference({ dong, unit = true }: AmountProps) {
  const t = useTexts(uiTexts);
  const word = dong > 0 ? t("up") : dong < 0 ? t("down") : t("level");
  return (
    <span className={styles.amount}>
      {dong !== 0 && `${formatDifference(dong, unit)} `}
      <span className={styles.word}>{word}</span>
    </span>
  );
}
