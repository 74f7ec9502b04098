import { type RenderedPolicy, renderBenefit } from "@ansinh/engine";
import { releasePolicySet } from "@ansinh/policies";
import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { type Translate, useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { words } from "#app/texts/words.ts";
import { formatCount, formatDate, formatMonth } from "#ui/format.ts";
import { Page, Section } from "#ui/page.tsx";
import { EmptyState } from "#ui/states.tsx";
import { Amounts } from "./amounts.tsx";
import { Combination } from "./conditions.tsx";
import { Decision } from "./decision.tsx";
import { FactsAsked } from "./facts-asked.tsx";
import { levelsOf } from "./levels.ts";
import { LevelsTable } from "./levels-table.tsx";
import styles from "./policy.module.css";
import type { BenefitSearch } from "./route.ts";
import { policyTexts } from "./texts.ts";
import { TrialPanel } from "./trial/panel.tsx";
import { Versions } from "./versions.tsx";
import { useWhen } from "./when.ts";

const route = getRouteApi("/frame/policy/$benefit");
const set = releasePolicySet;

/** One benefit as its law stands for the month: the rules, their amounts and versions. */
export function BenefitPage() {
  const t = useTexts(policyTexts);
  const { benefit } = route.useParams();
  const exists = set.definition.benefits.some(({ id }) => id === benefit);
  if (exists) return <KnownBenefit key={benefit} benefit={benefit} />;
  return (
    <Page title={t("title")} about={t("noBenefit")}>
      <EmptyState
        title={t("noBenefit")}
        detail={t("noBenefitHint")}
        action={<Link to="/policy">{t("back")}</Link>}
      />
    </Page>
  );
}

function KnownBenefit({ benefit }: { benefit: string }) {
  const t = useTexts(policyTexts);
  const say = useTexts(words);
  const when = useWhen();
  const search = route.useSearch();
  const policy = useMemo(() => renderBenefit(set, benefit, when), [benefit, when]);
  const about = { month: formatMonth(when.month), date: formatDate(when.knownOn) };
  return (
    <Page
      title={said(policy.title)}
      about={t("benefitAbout", about)}
      actions={
        <Button variant="default" onClick={() => window.print()}>
          {say("print")}
        </Button>
      }
    >
      <p className={styles.back}>
        <Link to="/policy">{`‹ ${t("back")}`}</Link>
      </p>
      <p className={styles.lead}>{leadOf(t, policy)}</p>
      <Parts part={search.part} />
      <Part policy={policy} search={search} />
    </Page>
  );
}

function Part({ policy, search: { part, clause } }: { policy: RenderedPolicy; search: BenefitSearch }) {
  switch (part) {
    case undefined:
      return <Rules policy={policy} wanted={clause} />;
    case "versions":
      return <AmountsAndVersions policy={policy} />;
    case "trial":
      return <TrialPanel policy={policy} />;
  }
}

type Say = Translate<(typeof policyTexts)["vi"]>;

/** Who, how often, how many clauses, how much: the benefit in one or two sentences. */
function leadOf(t: Say, { subject, period, gives, clauses, decisionTable, when }: RenderedPolicy): string {
  const month = formatMonth(when.month);
  if (clauses.length === 0) return t("leadNone", { month });
  const amounts = decisionTable.rows.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
  const [lo, hi] = [Math.min(...amounts.map((one) => one.lo)), Math.max(...amounts.map((one) => one.hi))];
  const lead = t("lead", {
    who: said(subject.words),
    period: said(period.words),
    gives: said(gives.words),
    count: clauses.length,
    month,
  });
  if (amounts.length === 0) return `${lead}.`;
  const range = lo === hi ? formatCount(lo) : `${formatCount(lo)}\u00a0–\u00a0${formatCount(hi)}`;
  return `${lead}${t("leadAmounts", { range })}`;
}

function Parts({ part }: { part: BenefitSearch["part"] }) {
  const t = useTexts(policyTexts);
  const parts = [
    [undefined, t("part.rules")],
    ["versions", t("part.versions")],
    ["trial", t("part.trial")],
  ] as const;
  return (
    <nav className={styles.tabs} aria-label={t("parts")}>
      {parts.map(([id, label]) => (
        <Link
          key={label}
          from="/policy/$benefit"
          search={{ part: id }}
          className={styles.tab}
          aria-current={part === id ? "page" : undefined}
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

function Rules({ policy, wanted }: { policy: RenderedPolicy; wanted: string | undefined }) {
  const t = useTexts(policyTexts);
  const { combination, overlaps, otherClauses } = policy;
  return (
    <>
      <Decision policy={policy} wanted={wanted} />
      {combination !== undefined && combination.op !== "of" && (
        <Section title={t("combination")}>
          <Combination combination={combination} />
        </Section>
      )}
      {overlaps.length > 0 && (
        <Section title={t("overlaps")}>
          {overlaps.map((overlap) => (
            <div key={overlap.id}>
              <p className={styles.note}>{said(overlap.label)}</p>
              <Combination combination={overlap.combination} />
            </div>
          ))}
        </Section>
      )}
      <FactsAsked facts={policy.facts} />
      {otherClauses.length > 0 && (
        <Section title={t("otherClauses", { month: formatMonth(policy.when.month) })}>
          <ul className={styles.tree}>
            {otherClauses.map(({ clause, label }) => (
              <li key={clause}>{said(label)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function AmountsAndVersions({ policy }: { policy: RenderedPolicy }) {
  const t = useTexts(policyTexts);
  const levels = levelsOf([policy]);
  return (
    <>
      <Section title={t("levels")}>
        <LevelsTable levels={levels} caption={t("levels")} />
      </Section>
      <Amounts policy={policy} />
      <Versions policy={policy} />
    </>
  );
}
