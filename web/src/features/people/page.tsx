import { getRouteApi, Link } from "@tanstack/react-router";
import { useAreas } from "#api/areas.ts";
import { useScope } from "#app/scope.ts";
import { useTexts } from "#app/texts/define.ts";
import { Page } from "#ui/page.tsx";
import styles from "./people.module.css";
import { WaitingMatches } from "./queue.tsx";
import { FindPeople } from "./search.tsx";
import { peopleTexts } from "./texts.ts";

const route = getRouteApi("/frame/people");
const communeCode = /^\d{5}$/;

/** Who is recorded: the search, and the queue of those who wait to be matched. */
export function PeoplePage() {
  const t = useTexts(peopleTexts);
  const search = route.useSearch();
  const scope = useScope();
  // A province is everything its reader may see anyway; only a commune narrows.
  const area = scope.area !== undefined && communeCode.test(scope.area) ? scope.area : undefined;
  const name = useAreas(area !== undefined).find((one) => one.code === area)?.name;
  const matching = search.tab === "matches";
  return (
    <Page title={t("title")} about={name === undefined ? t("about") : t("aboutIn", { area: name })}>
      <nav className={styles.tabs} aria-label={t("tabs")}>
        <Tab to={undefined} label={t("tab.search")} />
        <Tab to="matches" label={t("tab.matches")} />
      </nav>
      {matching ? <WaitingMatches search={search} area={area} /> : <FindPeople search={search} area={area} />}
    </Page>
  );
}

/** The one that is open says so by itself: links know where they lead. */
function Tab({ to, label }: { to: "matches" | undefined; label: string }) {
  return (
    <Link
      to="/people"
      search={(now) => ({ q: now.q, tab: to })}
      activeOptions={{ explicitUndefined: true }}
      className={styles.tab}
    >
      {label}
    </Link>
  );
}
