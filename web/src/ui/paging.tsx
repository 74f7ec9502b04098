import { Button } from "@mantine/core";
import { useTexts } from "#app/texts/define.ts";
import styles from "./data-table.module.css";
import { uiTexts } from "./texts.ts";

export interface PagingProps {
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

/** Two buttons and where one is: page numbers in a row help nobody who has a search box. */
export function Paging({ page, pageSize, total, onPage }: PagingProps) {
  const t = useTexts(uiTexts);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <div className={styles.paging}>
      <span>{t("rows", { count: total })}</span>
      {pages > 1 && (
        <>
          <Button variant="default" size="xs" disabled={page <= 1} onClick={() => onPage(page - 1)}>
            {t("previousPage")}
          </Button>
          <span>{t("pageOf", { page, pages })}</span>
          <Button variant="default" size="xs" disabled={page >= pages} onClick={() => onPage(page + 1)}>
            {t("nextPage")}
          </Button>
        </>
      )}
    </div>
  );
}
