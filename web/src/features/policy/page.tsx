import { renderBenefit } from "@ansinh/engine";
import { monthlyAreas, releaseAreas, releasePolicySet } from "@ansinh/policies";
import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { formatDate, formatMoney, formatMonth } from "#ui/format.ts";
import { listItem, moveBetweenItems, moveToItems } from "#ui/item-keys.ts";
import { Page, Section } from "#ui/page.tsx";
import { EmptyState } from "#ui/states.tsx";
import { catalogueOf, type FoundBenefit, findIn } from "./catalogue.ts";
import { levelsOf } from "./levels.ts";
import { LevelsTable } from "./levels-table.tsx";
import styles from "./policy.module.css";
import { policyTexts } from "./texts.ts";
import { useWhen } from "./when.ts";

const set = releasePolicySet;
/** Levels that lists are paid by every month; all others stand on their own page. */
const monthlyBenefits = monthlyAreas.flatMap(({ benefits }) => benefits.map(({ id }) => id));
const hashShown = 12;
const matchesShown = 6;
const typingPauseMs = 150;
const route = getRouteApi("/frame/policy");

/** The law of this release: benefits by area, found by name or clause, and the levels they multiply. */
export function PolicyPage() {
  const t = useTexts(policyTexts);
  const when = useWhen();
  const { q = "" } = route.useSearch();
  const catalogue = useMemo(() => catalogueOf(set, releaseAreas, when), [when]);
  const levels = useMemo(() => levelsOf(monthlyBenefits.map((id) => renderBenefit(set, id, when))), [when]);
  const found = findIn(catalogue, q);
  const about = { month: formatMonth(when.month), date: formatDate(when.knownOn) };
  return (
    <Page title={t("title")} about={t("about", about)}>
      <search className={styles.finder}>
        <Finder q={q} />
        <p role="status" className={styles.soft}>
          {t("found", countsOf(found.flatMap((area) => area.benefits)))}
        </p>
      </search>
      {found.length === 0 && (
        <EmptyState
          title={t("none", { typed: q })}
          detail={t("noneHint")}
          action={
            <Link to="/policy" search={(now) => ({ ...now, q: undefined })}>
              {t("showAll")}
            </Link>
          }
        />
      )}
      <ul className={styles.areas} onKeyDown={moveBetweenItems}>
        {found.map((area) => (
          <li key={area.area} className={styles.area}>
            <h2 className={styles.areaTitle}>{said(area.label)}</h2>
            <ul className={styles.benefits}>
              {area.benefits.map((benefit) => (
                <BenefitLine key={benefit.benefit} benefit={benefit} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Section title={t("levels")}>
        <p className={styles.note}>{t("levelsNote")}</p>
        <p>
          <Link to="/policy/levels" search={{}}>
            {t("allLevels")}
          </Link>
          {" · "}
          <Link to="/policy/changes">{t("changes")}</Link>
        </p>
        <LevelsTable levels={levels} caption={t("levels")} />
      </Section>
      <p className={styles.foot}>{t("hash", { hash: set.hash.slice(0, hashShown) })}</p>
    </Page>
  );
}

/** The field keeps up with typing; the address, and with it what is found, follows when the typing pauses. */
function Finder({ q }: { q: string }) {
  const t = useTexts(policyTexts);
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  const follow = useDebouncedCallback((next: string) => {
    void navigate({ search: (now) => ({ ...now, q: next === "" ? undefined : next }), replace: true });
  }, typingPauseMs);
  // Going back in the browser brings the earlier search; typing itself must not be overwritten.
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(q);
  }, [q]);
  return (
    <TextInput
      ref={field}
      className={styles.find}
      type="search"
      label={t("find")}
      description={t("findHint")}
      value={typed}
      leftSection={<IconSearch size={16} aria-hidden />}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        follow(event.currentTarget.value.trim());
      }}
      onKeyDown={moveToItems}
    />
  );
}

function countsOf(benefits: readonly FoundBenefit[]): { benefits: number; clauses: number } {
  const clauses = benefits.map(({ matches, clauses: all }) => (matches.length > 0 ? matches : all).length);
  return { benefits: benefits.length, clauses: clauses.reduce((sum, count) => sum + count, 0) };
}

function BenefitLine({ benefit }: { benefit: FoundBenefit }) {
  const t = useTexts(policyTexts);
  const { matches, clauses, amounts, acts, period } = benefit;
  const shown = matches.slice(0, matchesShown);
  return (
    <li className={styles.benefit}>
      <div className={styles.benefitHead}>
        <Link
          to="/policy/$benefit"
          params={{ benefit: benefit.benefit }}
          className={styles.benefitName}
          {...listItem}
        >
          {said(benefit.label)}
        </Link>
        {amounts !== null && <strong className={styles.amounts}>{rangeOf(amounts)}</strong>}
      </div>
      <p className={styles.soft}>
        {[t(period), t("clauses", { count: clauses.length }), ...acts.map(said)].join(" · ")}
      </p>
      {shown.length > 0 && (
        <ul className={styles.matches}>
          {shown.map(({ clause, label, amounts: own }) => (
            <li key={clause}>
              <Link
                to="/policy/$benefit"
                params={{ benefit: benefit.benefit }}
                search={{ clause }}
                {...listItem}
              >
                {said(label)}
              </Link>
              <span className={styles.amounts}>{own === null ? t("notComputed") : rangeOf(own)}</span>
            </li>
          ))}
          {matches.length > shown.length && (
            <li className={styles.soft}>{t("more", { count: matches.length - shown.length })}</li>
          )}
        </ul>
      )}
    </li>
  );
}

const rangeOf = ({ lo, hi }: { lo: number; hi: number }): string =>
  lo === hi ? formatMoney(lo) : `${formatMoney(lo, false)} – ${formatMoney(hi)}`;
