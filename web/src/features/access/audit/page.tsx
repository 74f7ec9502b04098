import { Button, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTexts } from "#app/texts/define.ts";
import { formatDate, readDate } from "#ui/format.ts";
import { DateInput } from "#ui/inputs.tsx";
import { Page } from "#ui/page.tsx";
import styles from "../access.module.css";
import { actionWord } from "./action-word.ts";
import { actionWords } from "./action-words.ts";
import { Acts, Reads } from "./entries.tsx";
import type { AuditSearch } from "./route.ts";
import { auditTexts } from "./texts.ts";
import { VerificationState } from "./verification.tsx";

const route = getRouteApi("/frame/audit");

/** The log of acts and of reads, under a line that says whether it is whole. */
export function AuditPage() {
  const t = useTexts(auditTexts);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (next: AuditSearch): void => void navigate({ search: next });
  const reads = search.view === "reads";
  return (
    <Page title={t("title")} about={t("about")}>
      <VerificationState />
      <div className={styles.filters}>
        <SegmentedControl
          aria-label={t("view")}
          value={reads ? "reads" : "acts"}
          data={[
            { value: "acts", label: t("acts") },
            { value: "reads", label: t("reads") },
          ]}
          onChange={(view) =>
            go({ ...search, page: undefined, view: view === "reads" ? "reads" : undefined })
          }
        />
      </div>
      <Filter key={JSON.stringify(search)} search={search} go={go} />
      {reads ? (
        <Reads search={search} onPage={(page) => go({ ...search, page: String(page) })} />
      ) : (
        <Acts search={search} onPage={(page) => go({ ...search, page: String(page) })} />
      )}
    </Page>
  );
}

interface FilterProps {
  search: AuditSearch;
  go: (next: AuditSearch) => void;
}

function Filter({ search, go }: FilterProps) {
  const t = useTexts(auditTexts);
  const [action, setAction] = useState(search.action ?? "");
  const [subject, setSubject] = useState(search.subject ?? "");
  const [from, setFrom] = useState(formatDate(search.from ?? ""));
  const [to, setTo] = useState(formatDate(search.to ?? ""));
  const day = (typed: string): string | undefined => {
    const read = readDate(typed);
    return read.ok ? read.value : undefined;
  };
  const show = (event: FormEvent): void => {
    event.preventDefault();
    const asked = { action: action || undefined, subject: subject.trim() || undefined };
    go({ view: search.view, account: search.account, ...asked, from: day(from), to: day(to) });
  };
  return (
    <form className={styles.filters} onSubmit={show}>
      {search.view !== "reads" && (
        <NativeSelect
          label={t("action")}
          value={action}
          data={[
            { value: "", label: t("allActions") },
            ...Object.keys(actionWords).map((name) => ({ value: name, label: actionWord(name) })),
          ]}
          onChange={(event) => setAction(event.currentTarget.value)}
        />
      )}
      <TextInput
        className={styles.grows ?? ""}
        label={t("subject")}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <DateInput label={t("from")} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      <DateInput label={t("to")} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
      <Button type="submit">{t("show")}</Button>
      <Button variant="default" onClick={() => go({ view: search.view })}>
        {t("clear")}
      </Button>
    </form>
  );
}
