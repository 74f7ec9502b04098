import type { PolicySet } from "@ansinh/engine";
import { fromCase } from "@ansinh/policies/case-file";
import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { ErrorState, LoadingState } from "#ui/states.tsx";
import { ChooseExample } from "../trial/choose-example.tsx";
import { examplesQuery } from "../trial/examples-query.ts";
import styles from "./calculator.module.css";
import { type Draft, draftOf } from "./draft.ts";
import { Folded } from "./results.tsx";
import { calculatorTexts } from "./texts.ts";

interface StartFromProps {
  readonly set: PolicySet;
  readonly onStart: (draft: Draft) => void;
}

/** A worked example of the release as the family to begin with. */
export function StartFrom(props: StartFromProps) {
  const t = useTexts(calculatorTexts);
  return <Folded label={t("example.title")}>{() => <Examples {...props} />}</Folded>;
}

function Examples({ set, onStart }: StartFromProps) {
  const t = useTexts(calculatorTexts);
  const loaded = useQuery(examplesQuery);
  const [benefit, setBenefit] = useState(set.definition.benefits[0]?.id ?? "");
  const [chosen, setChosen] = useState(0);
  if (loaded.isError)
    return <ErrorState problem={asProblem(loaded.error)} onRetry={() => void loaded.refetch()} />;
  if (loaded.data === undefined) return <LoadingState />;
  const { examplesOf, questionOf } = loaded.data;
  const examples = examplesOf(benefit);
  const example = examples[chosen];
  const start = (): void => {
    if (!example) return;
    const { household, month, knownOn } = questionOf(example);
    const sourced = {
      ...household,
      facts: household.facts.map((fact) => ({ ...fact, source: fromCase })),
      members: household.members.map((member) => ({
        ...member,
        facts: member.facts.map((fact) => ({ ...fact, source: fromCase })),
      })),
    };
    onStart(draftOf(set, { household: sourced, names: new Map(), month, knownOn, note: example.name }));
  };
  return (
    <div className={styles.examples}>
      <NativeSelect
        label={t("example.benefit")}
        data={set.definition.benefits.map(({ id, label }) => ({ value: id, label: said(label) }))}
        value={benefit}
        onChange={(event) => {
          setBenefit(event.currentTarget.value);
          setChosen(0);
        }}
      />
      <ChooseExample key={benefit} examples={examples} chosen={chosen} onChoose={setChosen} />
      <Button variant="default" size="xs" disabled={!example} onClick={start}>
        {t("example.use")}
      </Button>
    </div>
  );
}
