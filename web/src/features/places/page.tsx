import { Button, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useScope } from "#app/scope.ts";
import { useTexts } from "#app/texts/define.ts";
import { formatDate, readDate } from "#ui/format.ts";
import { DateInput } from "#ui/inputs.tsx";
import { moveToItems } from "#ui/item-keys.ts";
import { Page } from "#ui/page.tsx";
import { EmptyState, ErrorState, LoadingState } from "#ui/states.tsx";
import styles from "./places.module.css";
import { provincesQuery } from "./requests.ts";
import type { PlacesSearch } from "./route.ts";
import { SearchResults } from "./search-results.tsx";
import { placesTexts } from "./texts.ts";
import { UnitTree } from "./tree.tsx";
import { UnitView } from "./unit.tsx";

const route = getRouteApi("/frame/places");
const typingPauseMs = 200;

/** Units on a day: the tree or the search on the left, one unit with its history on the right. */
export function PlacesPage() {
  const t = useTexts(placesTexts);
  const search = route.useSearch();
  const provinces = useQuery(provincesQuery(search.on));
  const on = search.on ?? provinces.data?.on;
  const { area } = useScope();
  // Nothing chosen yet: the reader's own commune or province is the one looked at most.
  const code = search.unit ?? (area !== undefined && /^\d{2,5}$/.test(area) ? area : undefined);
  return (
    <Page title={t("title")} about={on === undefined ? " " : t("about", { date: formatDate(on) })}>
      {provinces.isError ? (
        <ErrorState problem={asProblem(provinces.error)} onRetry={() => void provinces.refetch()} />
      ) : (
        <div className={styles.columns} data-open={search.unit !== undefined}>
          <div className={styles.left}>
            <Finder search={search} />
            {search.q !== undefined ? (
              <SearchResults text={search.q} on={search.on} />
            ) : provinces.data === undefined ? (
              <LoadingState />
            ) : (
              <UnitTree
                key={search.on ?? ""}
                provinces={provinces.data.provinces}
                home={provinces.data.home}
                on={search.on}
                open={code}
              />
            )}
          </div>
          <div className={styles.right}>
            {code === undefined ? (
              <EmptyState title={t("choose")} detail={t("chooseHint")} />
            ) : (
              <>
                <Link
                  className={styles.back}
                  to="/places"
                  search={{ ...search, unit: undefined, at: undefined }}
                >
                  {`‹ ${t("backToTree")}`}
                </Link>
                <UnitView key={`${code} ${search.at}`} code={code} on={search.at ?? on} />
              </>
            )}
          </div>
        </div>
      )}
    </Page>
  );
}

/** The search field keeps up with typing; the address follows when the typing pauses. */
function Finder({ search }: { search: PlacesSearch }) {
  const t = useTexts(placesTexts);
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(search.q ?? "");
  const field = useRef<HTMLInputElement>(null);
  const follow = useDebouncedCallback((q: string) => {
    void navigate({
      search: (now) => ({ ...now, q: q.trim() === "" ? undefined : q.trim() }),
      replace: true,
    });
  }, typingPauseMs);
  // Going back in the browser brings the earlier search; typing itself must not be overwritten.
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(search.q ?? "");
  }, [search.q]);
  return (
    <search className={styles.finder}>
      <TextInput
        ref={field}
        type="search"
        label={t("find")}
        description={t("findHint")}
        value={typed}
        leftSection={<IconSearch size={16} aria-hidden />}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          follow(event.currentTarget.value);
        }}
        onKeyDown={moveToItems}
      />
      <DayChoice search={search} />
    </search>
  );
}

function DayChoice({ search }: { search: PlacesSearch }) {
  const t = useTexts(placesTexts);
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(search.on === undefined ? "" : formatDate(search.on));
  const show = (text: string): void => {
    const read = readDate(text);
    if (read.ok) void navigate({ search: (now) => ({ ...now, on: read.value }) });
  };
  return (
    <div className={styles.day}>
      <DateInput
        label={t("day")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={(event) => show(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && show(event.currentTarget.value)}
      />
      {search.on !== undefined && (
        <Button
          variant="default"
          onClick={() => {
            setTyped("");
            void navigate({ search: (now) => ({ ...now, on: undefined }) });
          }}
        >
          {t("today")}
        </Button>
      )}
    </div>
  );
}
