import { TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Area, useAreas } from "#api/areas.ts";
import { useSession } from "#api/session.ts";
import { searchKey } from "#kernel/search-key.ts";
import { Dialog } from "#ui/dialog.tsx";
import { useScope } from "../scope.ts";
import { useTexts } from "../texts/define.ts";
import { appTexts } from "../texts.ts";
import styles from "./frame.module.css";

/** A province's code has two digits, a commune's five. */
const provinceDigits = 2;

/** From this many on a list is searched rather than read. */
const searchedFrom = 8;

/** The area that pages show. Whoever has one area reads it; whoever has a province chooses within it. */
export function AreaMenu() {
  const t = useTexts(appTexts);
  const { tenant, areas } = useSession();
  const { area } = useScope();
  const [opened, dialog] = useDisclosure(false);
  const elsewhere = area !== undefined && !areas.some((own) => own.code === area);
  const known = useAreas(opened || elsewhere);
  const shown = known.find((one) => one.code === area)?.name ?? area ?? tenant.name;
  const choice = areas.length > 1 || areas.some((own) => own.code.length === provinceDigits);
  const below = area !== undefined && area.length > provinceDigits;
  const above = below && <span className={styles.tenant}>{tenant.name}</span>;
  return (
    <>
      {above}
      <span className={styles.area}>
        {choice ? (
          <button
            type="button"
            className={styles.crumbButton}
            title={t("chooseArea")}
            aria-haspopup="dialog"
            onClick={dialog.open}
          >
            <span className={styles.crumbWords}>{shown}</span>
            <IconChevronDown size={14} aria-hidden />
          </button>
        ) : (
          <span className={styles.crumbWords}>{shown}</span>
        )}
      </span>
      <Dialog opened={opened} onClose={dialog.close} title={t("chooseArea")}>
        <AreaList areas={known} current={area} onDone={dialog.close} />
      </Dialog>
    </>
  );
}

interface AreaListProps {
  areas: readonly Area[];
  current: string | undefined;
  onDone: () => void;
}

function AreaList({ areas, current, onDone }: AreaListProps) {
  const t = useTexts(appTexts);
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const key = searchKey(typed);
  const found = areas.filter((area) => searchKey(area.name).includes(key) || area.code.startsWith(key));
  const choose = (code: string): void => {
    onDone();
    void navigate({ to: ".", search: (now) => ({ ...now, area: code }) });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const first = found[0];
        if (first !== undefined && key !== "") choose(first.code);
      }}
    >
      {areas.length >= searchedFrom && (
        <TextInput
          aria-label={t("findArea")}
          placeholder={t("findArea")}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
      )}
      <ul className={styles.areas}>
        {found.map((area) => (
          <li key={area.code}>
            <button
              type="button"
              className={styles.areaChoice}
              aria-current={area.code === current}
              onClick={() => choose(area.code)}
            >
              {area.name}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{t("noArea", { typed })}</p>}
    </form>
  );
}
