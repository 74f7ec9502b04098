import { useQuery } from "@tanstack/react-query";
import { get } from "#api/http.ts";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { currentLanguage } from "#app/texts/language.ts";
import { formatCount, formatPercent } from "#ui/format.ts";
import { Page, Section } from "#ui/page.tsx";
import { ErrorState, LoadingState } from "#ui/states.tsx";
import styles from "./sample.module.css";
import { sampleTexts } from "./texts.ts";

interface Words {
  readonly vi: string;
  readonly en: string;
}

type Origin =
  | {
      readonly kind: "seed" | "borrowed";
      readonly province: string;
      readonly document: string;
      readonly sentence: string;
    }
  | { readonly kind: "assumption"; readonly basis: string };

interface Rate {
  readonly code: string;
  readonly label: Words;
  readonly part: number;
  readonly whole: number;
  readonly base: Words;
  readonly origin: Origin;
}

const kinds = ["seed", "borrowed", "assumption"] as const;

/** Every rate behind the sample province and its origin, so that nobody takes it for statistics. */
export function SamplePage() {
  const t = useTexts(sampleTexts);
  const rates = useQuery({
    queryKey: ["sample", "rates"],
    queryFn: ({ signal }) => get("/api/sample/rates", {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page title={t("title")} about={t("about")}>
      {rates.isError && <ErrorState problem={asProblem(rates.error)} onRetry={() => void rates.refetch()} />}
      {rates.isPending && <LoadingState />}
      {rates.data !== undefined &&
        kinds.map((kind) => (
          <Kind key={kind} kind={kind} rates={rates.data.rates.filter((rate) => rate.origin.kind === kind)} />
        ))}
    </Page>
  );
}

function Kind({ kind, rates }: { kind: (typeof kinds)[number]; rates: readonly Rate[] }) {
  const t = useTexts(sampleTexts);
  if (rates.length === 0) return null;
  return (
    <Section
      title={t(`kind.${kind}`)}
      aside={<span className={styles.soft}>{t("rates", { count: rates.length })}</span>}
    >
      <p className={styles.soft}>{t(`kindAbout.${kind}`)}</p>
      <table className={styles.table}>
        <caption data-shown={false}>{t(`kind.${kind}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column.label")}</th>
            <th scope="col" data-numeric="true">
              {t("column.rate")}
            </th>
            <th scope="col">{t("column.base")}</th>
            <th scope="col">{t("column.source")}</th>
          </tr>
        </thead>
        <tbody>
          {rates.map((rate) => (
            <Line key={rate.code} rate={rate} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Line({ rate }: { rate: Rate }) {
  const language = currentLanguage();
  return (
    <tr>
      <th scope="row">{rate.label[language]}</th>
      <td data-numeric="true">
        <strong>{formatPercent(rate.part / rate.whole, 2)}</strong>
        <span className={styles.soft}>{` ${formatCount(rate.part)}/${formatCount(rate.whole)}`}</span>
      </td>
      <td>{rate.base[language]}</td>
      <td>
        <From origin={rate.origin} />
      </td>
    </tr>
  );
}

/** The sentence stays in its own language: it is quoted. */
function From({ origin }: { origin: Origin }) {
  const t = useTexts(sampleTexts);
  if (origin.kind === "assumption") return <span lang="vi">{origin.basis}</span>;
  const { sentence, document, province } = origin;
  return (
    <>
      <q className={styles.quote} lang="vi">
        {sentence}
      </q>
      <cite className={styles.cite} lang="vi">
        {t("from", { document, province })}
      </cite>
    </>
  );
}
