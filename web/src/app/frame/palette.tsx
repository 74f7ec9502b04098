import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useState } from "react";
import { type PersonHit, peopleSearch } from "#api/people-search.ts";
import { asProblem } from "#api/problem.ts";
import { searchKey } from "#kernel/search-key.ts";
import { Dialog } from "#ui/dialog.tsx";
import { formatBirth } from "#ui/format.ts";
import { ErrorState } from "#ui/states.tsx";
import { useTexts } from "../texts/define.ts";
import { appTexts } from "../texts.ts";
import { useMenu } from "./menu.ts";
import styles from "./palette.module.css";

interface Choice {
  id: string;
  to: string;
  label: string;
  beside: string;
}

interface PaletteProps {
  opened: boolean;
  onClose: () => void;
}

/** Ctrl K: one field that finds people and sections. */
export function Palette({ opened, onClose }: PaletteProps) {
  const t = useTexts(appTexts);
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("palette.title")}
      size="lg"
      yOffset="10dvh"
      centered={false}
      classNames={{ body: styles.body ?? "" }}
    >
      <PaletteField onClose={onClose} />
    </Dialog>
  );
}

function PaletteField({ onClose }: { onClose: () => void }) {
  const t = useTexts(appTexts);
  const navigate = useNavigate();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const { pages, people, problem } = useChoices(typed);
  const all = [...people, ...pages];
  const chosen = all[Math.min(at, all.length - 1)];
  const go = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    onClose();
    void navigate({ to: choice.to });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") go(chosen);
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    setAt((now) => (Math.min(now, all.length - 1) + step + all.length) % Math.max(1, all.length));
  };
  return (
    <>
      <TextInput
        size="md"
        placeholder={t("palette.hint")}
        aria-label={t("palette.title")}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.id}`}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        data-autofocus
      />
      {problem !== null && <ErrorState problem={problem} />}
      <div id={listId} role="listbox" aria-label={t("palette.title")} className={styles.list}>
        <Choices title={t("palette.people")} choices={people} {...{ listId, chosen, go }} />
        <Choices title={t("palette.pages")} choices={pages} {...{ listId, chosen, go }} />
      </div>
      {all.length === 0 && <p className={styles.none}>{t("palette.none", { typed })}</p>}
      {typed.trim().length === 1 && <p className={styles.none}>{t("palette.tooShort")}</p>}
    </>
  );
}

function useChoices(typed: string) {
  const t = useTexts(appTexts);
  const [settled] = useDebouncedValue(typed, 150);
  const hits = useQuery(peopleSearch(settled));
  const key = searchKey(typed);
  const pages = useMenu()
    .map((entry) => ({ id: entry.key, to: entry.to, label: t(`entry.${entry.key}`), beside: "" }))
    .filter((page) => searchKey(page.label).includes(key));
  const people = typed.trim().length < 2 ? [] : (hits.data?.items ?? []).map(asChoice);
  const problem = hits.isError && typed.trim().length >= 2 ? asProblem(hits.error) : null;
  return { pages, people, problem };
}

function asChoice(hit: PersonHit): Choice {
  const beside = [hit.birth && formatBirth(hit.birth), hit.number, hit.communeName]
    .filter((part) => part !== null)
    .join(" · ");
  return { id: hit.id, to: `/people/${hit.id}`, label: hit.name, beside };
}

interface ChoicesProps {
  title: string;
  choices: readonly Choice[];
  listId: string;
  chosen: Choice | undefined;
  go: (choice: Choice) => void;
}

function Choices({ title, choices, listId, chosen, go }: ChoicesProps) {
  if (choices.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options (2026-11-22)
    <div role="group" aria-label={title}>
      <p className={styles.group} aria-hidden>
        {title}
      </p>
      {choices.map((choice) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and handles the keys (2026-11-22)
        <div
          key={choice.id}
          id={`${listId}-${choice.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={choice === chosen}
          className={styles.choice}
          onClick={() => go(choice)}
        >
          <span>{choice.label}</span>
          <span className={styles.beside}>{choice.beside}</span>
        </div>
      ))}
    </div>
  );
}
