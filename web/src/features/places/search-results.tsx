import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { formatDate } from "#ui/format.ts";
import { listItem, moveBetweenItems } from "#ui/item-keys.ts";
import { EmptyState, ErrorState, LoadingState } from "#ui/states.tsx";
import styles from "./places.module.css";
import { type Found, searchQuery, type UnitLine } from "./requests.ts";
import { placesTexts } from "./texts.ts";

/** Where a unit lay in its own time: "Huyện Cao Lộc, Tỉnh Lạng Sơn". */
export function whereOf(unit: UnitLine): string {
  return [unit.district, unit.provinceName].filter((part) => part !== null).join(", ");
}

export function SearchResults({ text, on }: { text: string; on: string | undefined }) {
  const t = useTexts(placesTexts);
  const results = useQuery(searchQuery(text, on));
  if (results.isError) {
    return <ErrorState problem={asProblem(results.error)} onRetry={() => void results.refetch()} />;
  }
  if (results.data === undefined) return <LoadingState />;
  const { found } = results.data;
  if (found.length === 0) return <EmptyState title={t("none", { typed: text })} detail={t("noneHint")} />;
  return (
    <>
      <p className={styles.count} role="status">
        {t("found", { count: found.length })}
      </p>
      <ul className={styles.results} onKeyDown={moveBetweenItems}>
        {found.map((one) => (
          <Result key={`${one.unit.code} ${one.unit.from ?? ""}`} found={one} />
        ))}
      </ul>
    </>
  );
}

function Result({ found }: { found: Found }) {
  const t = useTexts(placesTexts);
  const { unit, today } = found;
  const moved = unit.to !== null;
  return (
    <li>
      <Link
        to="/places"
        search={(now) => ({ ...now, unit: unit.code, at: unit.to ?? undefined })}
        className={styles.result}
        activeOptions={{ includeSearch: true }}
        {...listItem}
      >
        <span className={styles.resultName}>{unit.fullName}</span>
        <span className={styles.resultWhere}>
          {[whereOf(unit), unit.to === null ? null : t("until", { date: formatDate(unit.to) })]
            .filter((part) => part !== null && part !== "")
            .join(" · ")}
        </span>
        {moved && (
          <span className={styles.resultNow}>
            {`→ ${today.length > 1 ? t("nowParts") : t("nowIs")} ${today.map((now) => now.fullName).join(", ")}`}
          </span>
        )}
      </Link>
    </li>
  );
}
