import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useState } from "react";

interface VisibleRows {
  count: number;
  height: number;
  scroll: RefObject<HTMLDivElement | null>;
}

/** Below this many rows all are in the page: find-in-page and copying work as everywhere. */
const drawnAtOnce = 200;

/** Which rows are drawn. Long tables draw what can be seen; when printed, every row. */
export function useVisibleRows({ count, height, scroll }: VisibleRows) {
  const printing = usePrinting();
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 12,
    enabled: count > drawnAtOnce,
  });
  if (count <= drawnAtOnce || printing) {
    return { before: 0, after: 0, indexes: Array.from({ length: count }, (_, at) => at), reveal: () => {} };
  }
  const items = virtualizer.getVirtualItems();
  return {
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    indexes: items.map((item) => item.index),
    reveal: (at: number) => virtualizer.scrollToIndex(at, { align: "auto" }),
  };
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const start = (): void => setPrinting(true);
    const end = (): void => setPrinting(false);
    window.addEventListener("beforeprint", start);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", start);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}
