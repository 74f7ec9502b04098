import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useQueries } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTexts } from "#app/texts/define.ts";
import { listItem } from "#ui/item-keys.ts";
import styles from "./places.module.css";
import { communesQuery, type ProvinceLine, type UnitLine } from "./requests.ts";
import { placesTexts } from "./texts.ts";

const route = getRouteApi("/frame/places");

interface TreeProps {
  provinces: readonly ProvinceLine[];
  home: string | null;
  on: string | undefined;
  /** Code of the unit shown on the right. */
  open: string | undefined;
}

interface Node {
  readonly unit: UnitLine;
  readonly depth: 1 | 2;
  readonly place: number;
  readonly siblings: number;
}

/** The home province first and unfolded, the others in the order of their codes. */
export function UnitTree({ provinces, home, on, open }: TreeProps) {
  const t = useTexts(placesTexts);
  const navigate = route.useNavigate();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set(home === null ? [] : [home]));
  const ordered = [...provinces].sort((a, b) => Number(b.code === home) - Number(a.code === home));
  const nodes = useNodes(ordered, unfolded, on);
  const [current, setCurrent] = useState(0);
  const tree = useRef<HTMLDivElement>(null);

  const fold = (code: string, unfold: boolean): void => {
    const next = new Set(unfolded);
    if (unfold) next.add(code);
    else next.delete(code);
    setUnfolded(next);
  };
  const go = (at: number): void => {
    const reached = Math.max(0, Math.min(nodes.length - 1, at));
    setCurrent(reached);
    tree.current?.querySelector<HTMLElement>(`[data-at="${reached}"]`)?.focus();
  };
  const show = (unit: UnitLine): void => {
    void navigate({ search: (now) => ({ ...now, unit: unit.code, at: unit.to ?? undefined }) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const node = nodes[current];
    if (node === undefined) return;
    const moved = moveByKey(event.key, { nodes, current, unfolded });
    if (moved === null) return;
    event.preventDefault();
    if (moved.fold !== undefined) fold(node.unit.code, moved.fold);
    else if (moved.open === true) show(node.unit);
    else go(moved.to ?? current);
  };
  return (
    <div ref={tree} role="tree" aria-label={t("tree")} className={styles.tree}>
      {nodes.map((node, at) => (
        <TreeRow
          key={`${node.depth} ${node.unit.code}`}
          node={node}
          at={at}
          focusable={at === Math.min(current, nodes.length - 1)}
          unfolded={unfolded.has(node.unit.code)}
          open={open === node.unit.code}
          onFold={(unfold) => fold(node.unit.code, unfold)}
          onKeyDown={onKeyDown}
          onShow={() => {
            setCurrent(at);
            show(node.unit);
          }}
        />
      ))}
    </div>
  );
}

function useNodes(
  provinces: readonly ProvinceLine[],
  unfolded: ReadonlySet<string>,
  on: string | undefined,
): Node[] {
  const asked = provinces.filter((province) => unfolded.has(province.code));
  const communes = useQueries({ queries: asked.map((province) => communesQuery(province.code, on)) });
  return provinces.flatMap((unit, place): Node[] => {
    const own: Node = { unit, depth: 1, place: place + 1, siblings: provinces.length };
    const below = communes[asked.findIndex((province) => province.code === unit.code)]?.data?.communes ?? [];
    const children = below.map(
      (commune, at): Node => ({ unit: commune, depth: 2, place: at + 1, siblings: below.length }),
    );
    return [own, ...children];
  });
}

interface Place {
  nodes: readonly Node[];
  current: number;
  unfolded: ReadonlySet<string>;
}

interface Move {
  to?: number;
  fold?: boolean;
  open?: boolean;
}

/** The keys of a tree as everywhere: → unfolds or goes down, ← folds or goes up, Enter opens. */
function moveByKey(key: string, { nodes, current, unfolded }: Place): Move | null {
  const node = nodes[current];
  if (node === undefined) return null;
  const isOpen = node.depth === 1 && unfolded.has(node.unit.code);
  const parent = nodes.findLastIndex((one, at) => at < current && one.depth === 1);
  if (key === "ArrowDown") return { to: current + 1 };
  if (key === "ArrowUp") return { to: current - 1 };
  if (key === "Home") return { to: 0 };
  if (key === "End") return { to: nodes.length - 1 };
  if (key === "Enter" || key === " ") return { open: true };
  if (key === "ArrowRight" && node.depth === 1) return isOpen ? { to: current + 1 } : { fold: true };
  if (key === "ArrowLeft" && node.depth === 1) return isOpen ? { fold: false } : null;
  if (key === "ArrowLeft") return { to: parent };
  return null;
}

interface RowProps {
  node: Node;
  at: number;
  focusable: boolean;
  unfolded: boolean;
  open: boolean;
  onFold: (unfold: boolean) => void;
  onShow: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function TreeRow({ node, at, focusable, unfolded, open, onFold, onShow, onKeyDown }: RowProps) {
  const { unit, depth } = node;
  const Chevron = unfolded ? IconChevronDown : IconChevronRight;
  return (
    <div
      role="treeitem"
      aria-level={depth}
      aria-posinset={node.place}
      aria-setsize={node.siblings}
      aria-selected={open}
      {...(depth === 1 ? { "aria-expanded": unfolded } : {})}
      tabIndex={focusable ? 0 : -1}
      data-at={at}
      {...listItem}
      data-depth={depth}
      className={styles.treeRow}
      onKeyDown={onKeyDown}
      onClick={(event) => (isFold(event.target) ? onFold(!unfolded) : onShow())}
    >
      {depth === 1 ? <Chevron size={16} aria-hidden data-fold /> : <span className={styles.indent} />}
      <span className={styles.treeName}>{unit.fullName}</span>
      <Counts unit={unit} />
    </div>
  );
}

/** The arrow folds, the rest of the row opens the unit. */
function isFold(target: EventTarget): boolean {
  return target instanceof Element && target.closest("[data-fold]") !== null;
}

function Counts({ unit }: { unit: UnitLine | ProvinceLine }) {
  if (!("communes" in unit)) return <span className={styles.treeNote}>{unit.code}</span>;
  const { ward, commune, special_zone: zones, township } = unit.communes;
  return <span className={styles.treeNote}>{ward + commune + zones + township}</span>;
}
