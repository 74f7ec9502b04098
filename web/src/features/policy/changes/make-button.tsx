import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { Progress } from "#ui/progress.tsx";
import { ErrorState } from "#ui/states.tsx";
import { Notice } from "#ui/status.tsx";
import { makeRaises, makingRaisesQuery } from "./requests.ts";
import { changesTexts } from "./texts.ts";

interface MakeButtonProps {
  inForce: string;
  /** One office; left out: every office in whose name the reader makes decisions. */
  office?: string;
  secondary?: boolean;
}

/** Drafts decisions anew and shows how far that is; submitted and signed ones stay as they are. */
export function MakeButton({ inForce, office, secondary = false }: MakeButtonProps) {
  const t = useTexts(changesTexts);
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string>();
  const make = useMutation({
    mutationFn: () => makeRaises({ inForce, ...(office === undefined ? {} : { office }) }),
    onSuccess: (started) => setJobId(started.jobId),
  });
  if (jobId !== undefined)
    return (
      <Making
        id={jobId}
        onEnd={() => {
          void client.invalidateQueries({ queryKey: ["raises"] });
          setJobId(undefined);
        }}
      />
    );
  return (
    <>
      {make.isError && <ErrorState problem={asProblem(make.error)} />}
      <Button
        variant={secondary ? "default" : "filled"}
        loading={make.isPending}
        onClick={() => make.mutate()}
      >
        {t("make")}
      </Button>
    </>
  );
}

function Making({ id, onEnd }: { id: string; onEnd: () => void }) {
  const t = useTexts(changesTexts);
  const found = useQuery(makingRaisesQuery(id));
  const making = found.data;
  const ended = making?.state === "succeeded";
  useEffect(() => {
    if (ended) onEnd();
  }, [ended, onEnd]);
  if (found.isError) return <ErrorState problem={asProblem(found.error)} />;
  if (making?.state === "failed")
    return (
      <Notice meaning="harm">{making.problem === null ? t("makingFailed") : said(making.problem)}</Notice>
    );
  return <Progress label={t("making")} done={making?.done ?? 0} total={making?.total ?? undefined} />;
}
