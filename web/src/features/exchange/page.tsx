import { getRouteApi } from "@tanstack/react-router";
import { useTexts } from "#app/texts/define.ts";
import { Page } from "#ui/page.tsx";
import { DropZone } from "./drop-zone.tsx";
import { FileView } from "./file.tsx";
import { FileList } from "./file-list.tsx";
import { exchangeTexts } from "./texts.ts";

const route = getRouteApi("/frame/import");

/** Files in: those given so far, or one file with its three steps. */
export function ImportPage() {
  const t = useTexts(exchangeTexts);
  const { file } = route.useSearch();
  if (file !== undefined) return <FileView key={file} id={file} />;
  return (
    <Page title={t("title")} about={t("about")}>
      <DropZone />
      <FileList />
    </Page>
  );
}
