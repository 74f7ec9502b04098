import type { RenderedCitation } from "@ansinh/engine";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import styles from "./policy.module.css";
import { policyTexts } from "./texts.ts";

/** Act, article and clause, how far they were verified, and our reading where the law leaves room. */
export function Cite({ citation }: { citation: RenderedCitation }) {
  const t = useTexts(policyTexts);
  return (
    <span className={styles.soft}>
      <cite className={styles.cite}>{said(citation.words)}</cite>
      {` · ${said(citation.statusWords)}`}
      {citation.interpretation !== undefined && (
        <span className={styles.reading}>{t("reading", { words: said(citation.interpretation) })}</span>
      )}
    </span>
  );
}
