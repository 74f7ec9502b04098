import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { KeyboardEvent } from "react";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { formatBirth } from "#ui/format.ts";
import { Paging } from "#ui/paging.tsx";
import { EmptyState, ErrorState, LoadingState } from "#ui/states.tsx";
import { Notice } from "#ui/status.tsx";
import { Comparison } from "./comparison.tsx";
import styles from "./people.module.css";
import { matchesQuery, pageSize, type Waiting } from "./requests.ts";
import type { PeopleSearch } from "./route.ts";
import { peopleTexts } from "./texts.ts";

const route = getRouteApi("/frame/people");

interface QueueProps {
  search: PeopleSearch;
  area: string | undefined;
}

/** List left, one item right with whom it may be. */
export function WaitingMatches({ search, area }: QueueProps) {
  const t = useTexts(peopleTexts);
  const page = Number(search.page ?? 1);
  const queue = useQuery(matchesQuery(area, page));
  if (queue.isError) {
    return <ErrorState problem={asProblem(queue.error)} onRetry={() => void queue.refetch()} />;
  }
  if (queue.data === undefined) return <LoadingState />;
  const { items, total } = queue.data;
  if (total === 0) return <EmptyState title={t("queue.empty")} detail={t("queue.emptyHint")} />;
  const shown = items.find((item) => item.id === search.item) ?? items[0];
  return (
    <>
      <Notice meaning="action">
        <p>{t("queue.note")}</p>
      </Notice>
      <p className={styles.count} role="status">
        {t("queue.about", { count: total })}
      </p>
      <div className={styles.queue} data-open={search.item !== undefined}>
        <Items items={items} shown={shown} page={page} total={total} />
        <div className={styles.one}>
          <Link to="/people" search={(now) => ({ ...now, item: undefined })} className={styles.back}>
            {`‹ ${t("queue.back")}`}
          </Link>
          {shown !== undefined && <Comparison item={shown} />}
        </div>
      </div>
    </>
  );
}

interface ItemsProps {
  items: readonly Waiting[];
  shown: Waiting | undefined;
  page: number;
  total: number;
}

function Items({ items, shown, page, total }: ItemsProps) {
  const t = useTexts(peopleTexts);
  const navigate = route.useNavigate();
  return (
    <div className={styles.list}>
      <ul className={styles.items} aria-label={t("queue.list")} onKeyDown={moveBetweenItems}>
        {items.map((item) => (
          <li key={item.id}>
            <Link
              to="/people"
              search={(now) => ({ ...now, item: item.id })}
              className={styles.item}
              aria-current={item === shown ? "true" : undefined}
              data-waiting
            >
              <span className={styles.itemName}>
                {[item.person.name, item.person.birth && formatBirth(item.person.birth)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              <span className={styles.soft}>{t(`queue.reason.${item.reason}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {total > pageSize && (
        <Paging
          page={page}
          pageSize={pageSize}
          total={total}
          onPage={(to) =>
            void navigate({
              to: ".",
              search: (now) => ({ ...now, page: to === 1 ? undefined : String(to), item: undefined }),
            })
          }
        />
      )}
    </div>
  );
}

/** ↑ ↓ move between items; Enter opens, as in any list of links. */
function moveBetweenItems(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-waiting]")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = items[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
