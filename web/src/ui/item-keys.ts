import type { KeyboardEvent } from "react";

const itemMark = "data-list-item";
/** Spread over each link of a list that ↑ ↓ go through. */
export const listItem = { [itemMark]: true } as const;

const selector = `[${itemMark}]`;

/** ↑ ↓ move between the items of a list; Enter opens, as in any list of links. */
export function moveBetweenItems(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = items[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** ↓ in the search field goes to the first thing found. */
export function moveToItems(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown") return;
  event.preventDefault();
  document.querySelector<HTMLElement>(selector)?.focus();
}
