import { Button, SegmentedControl, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { EmptyState, ErrorState, LoadingState } from "#ui/states.tsx";
import styles from "./grid.module.css";
import { GridMessage } from "./grid-message.tsx";
import { type CellPlace, GridTable } from "./grid-table.tsx";
import { useMarkedCells } from "./marked-cells.ts";
import {
  type GridAsked,
  type Grid as GridPage,
  gridQuery,
  type ImportDetail,
  type ImportSheet,
} from "./requests.ts";
import { exchangeTexts } from "./texts.ts";

/** Rows left to see above the one that was jumped to. */
const rowsAbove = 3;

/** The file's own rows, its erring cells marked, with the message of the one looked at above them. */
export function Grid({ file }: { file: ImportDetail }) {
  const t = useTexts(exchangeTexts);
  const sheets = file.sheets.filter((sheet) => sheet.layout !== null && !sheet.options.skip);
  const [chosen, setChosen] = useState(sheets[0]?.sheet ?? 0);
  const sheet = sheets.find((each) => each.sheet === chosen);
  if (sheet === undefined) return null;
  return (
    <section aria-label={t("grid.title")}>
      <div className={styles.tools}>
        <h3 className={styles.title}>{t("grid.title")}</h3>
        {sheets.length > 1 && (
          <SegmentedControl
            aria-label={t("grid.sheets")}
            value={String(chosen)}
            onChange={(value) => setChosen(Number(value))}
            data={sheets.map((each) => ({ value: String(each.sheet), label: each.name }))}
          />
        )}
      </div>
      <SheetGrid key={chosen} id={file.id} sheet={sheet} />
    </section>
  );
}

function SheetGrid({ id, sheet }: { id: string; sheet: ImportSheet }) {
  const t = useTexts(exchangeTexts);
  const holder = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<GridAsked>({ sheet: sheet.sheet, after: 0, onlyErring: false });
  const [before, setBefore] = useState<readonly number[]>([]);
  const [place, setPlace] = useState<CellPlace | null>(null);
  const { data: grid, error, refetch } = useQuery(gridQuery(id, asked));
  const go = (after: number): void => {
    setBefore([...before, asked.after]);
    setAsked({ ...asked, after });
  };
  const cells = useMarkedCells(holder, {
    grid,
    show: (row) => go(Math.max(0, row - 1 - (asked.onlyErring ? 0 : rowsAbove))),
  });
  if (error) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (grid === undefined) return <LoadingState />;
  const { rows, erring } = grid;
  return (
    <>
      <div className={styles.tools}>
        <Button variant="default" size="xs" disabled={erring === 0} onClick={() => cells.next(place)}>
          {t("grid.next")}
        </Button>
        <Switch
          label={t("grid.onlyErring", { count: erring })}
          checked={asked.onlyErring}
          onChange={(event) => {
            setBefore([]);
            setPlace(null);
            setAsked({ ...asked, after: 0, onlyErring: event.currentTarget.checked });
          }}
        />
      </div>
      <GridMessage rows={rows} columns={sheet.columns} place={place} />
      {rows.length === 0 ? (
        <EmptyState title={t("grid.none")} detail={t("grid.noneHint")} />
      ) : (
        <GridTable
          holder={holder}
          sheet={sheet}
          grid={grid}
          place={place}
          onPlace={setPlace}
          onKeyDown={cells.onKeyDown}
        />
      )}
      <Pages
        grid={grid}
        isFirst={before.length === 0}
        onBefore={() => {
          setAsked({ ...asked, after: before.at(-1) ?? 0 });
          setBefore(before.slice(0, -1));
        }}
        onAfter={go}
      />
    </>
  );
}

interface PagesProps {
  grid: GridPage;
  isFirst: boolean;
  onBefore: () => void;
  /** To the rows below this one. */
  onAfter: (row: number) => void;
}

function Pages({ grid, isFirst, onBefore, onAfter }: PagesProps) {
  const t = useTexts(exchangeTexts);
  const [first] = grid.rows;
  const last = grid.rows.at(-1);
  return (
    <div className={styles.tools}>
      <Button variant="default" size="xs" disabled={isFirst} onClick={onBefore}>
        {t("grid.before")}
      </Button>
      {first && last && <span>{t("grid.rows", { from: first.row, to: last.row })}</span>}
      <Button
        variant="default"
        size="xs"
        disabled={!grid.more || !last}
        onClick={() => last && onAfter(last.row)}
      >
        {t("grid.after")}
      </Button>
    </div>
  );
}
