import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { currentLanguage } from "#app/texts/language.ts";
import { Progress } from "#ui/progress.tsx";
import { ErrorState } from "#ui/states.tsx";
import { Notice } from "#ui/status.tsx";
import { makeLists, makingQuery } from "../requests.ts";
import { benefitsTexts } from "../texts.ts";

interface MakeButtonProps {
  month: string;
  /** One office; left out: every office in whose name the reader makes lists. */
  office?: string;
  verb: string;
  secondary?: boolean;
}

/** Asks for the lists and shows how far they are; everything of the month is read again when they are there. */
export function MakeButton({ month, office, verb, secondary = false }: MakeButtonProps) {
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string>();
  const make = useMutation({
    mutationFn: () => makeLists({ month, ...(office === undefined ? {} : { office }) }),
    onSuccess: (started) => setJobId(started.jobId),
  });
  return (
    <>
      {make.isError && <ErrorState problem={asProblem(make.error)} />}
      {jobId === undefined ? (
        <Button
          variant={secondary ? "default" : "filled"}
          loading={make.isPending}
          onClick={() => make.mutate()}
        >
          {verb}
        </Button>
      ) : (
        <Making
          id={jobId}
          onEnd={() => {
            void client.invalidateQueries({ queryKey: ["benefits"] });
            setJobId(undefined);
          }}
        />
      )}
    </>
  );
}

function Making({ id, onEnd }: { id: string; onEnd: () => void }) {
  const t = useTexts(benefitsTexts);
  const making = useQuery(makingQuery(id)).data;
  const ended = making?.state === "succeeded" && making.left === 0;
  useEffect(() => {
    if (ended) onEnd();
  }, [ended, onEnd]);
  if (making?.state === "failed")
    return (
      <Notice meaning="harm">
        <p>{making.problem?.[currentLanguage() === "en" ? "en" : "vi"]}</p>
      </Notice>
    );
  if (making?.state === "succeeded" && making.left > 0)
    return (
      <Notice meaning="attention">
        <p>{t("leftAlone", { count: making.left })}</p>
        <Button variant="default" size="xs" onClick={onEnd}>
          {t("open")}
        </Button>
      </Notice>
    );
  return <Progress label={t("making")} done={making?.done ?? 0} total={making?.total ?? undefined} />;
}
