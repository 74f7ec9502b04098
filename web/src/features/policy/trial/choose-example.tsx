import type { Example } from "@ansinh/policies";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "#app/texts/define.ts";
import { searchKey } from "#kernel/search-key.ts";
import { formatMonth } from "#ui/format.ts";
import styles from "./trial.module.css";
import { trialTexts } from "./trial-texts.ts";

/** From this many on a list is too long to be read through. */
const filteredFrom = 20;
const outcomes = ["granted", "refused", "undetermined"] as const;

interface ChooseExampleProps {
  examples: readonly Example[];
  chosen: number;
  onChoose: (at: number) => void;
}

/** The worked examples of a benefit by what must come out; many can be narrowed by typing. */
export function ChooseExample({ examples, chosen, onChoose }: ChooseExampleProps) {
  const t = useTexts(trialTexts);
  const [typed, setTyped] = useState("");
  const words = searchKey(typed).split(" ").filter(Boolean);
  const holds = (name: string): boolean => words.every((word) => searchKey(name).includes(word));
  const shown = examples.flatMap((example, at) =>
    at === chosen || holds(example.name) ? [{ example, at }] : [],
  );
  const groups = outcomes.flatMap((outcome) => {
    const items = shown
      .filter(({ example }) => outcome in example.expect)
      .map(({ example, at }) => ({
        value: String(at),
        label: `${example.name} · ${formatMonth(example.month)}`,
      }));
    return items.length === 0 ? [] : [{ group: t(`outcomes.${outcome}`), items }];
  });
  return (
    <div className={styles.choose}>
      {examples.length > filteredFrom && (
        <TextInput
          type="search"
          label={t("filter")}
          placeholder={t("filterHint")}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        className={styles.example}
        label={`${t("example")} · ${t("filtered", { count: shown.length })}`}
        data={groups}
        value={String(chosen)}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      />
    </div>
  );
}
