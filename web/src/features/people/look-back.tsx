import { Button, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowBackUp, IconChevronDown, IconHistory, IconPrinter } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { KnownDialog } from "#app/frame/known.tsx";
import { useScope } from "#app/scope.ts";
import { useTexts } from "#app/texts/define.ts";
import { personTexts } from "./person-texts.ts";

/** "As known on" stands behind a menu, so that nobody comes to the past by a slip. */
export function LookBack() {
  const t = useTexts(personTexts);
  const { knownOn } = useScope();
  const navigate = useNavigate();
  const [asking, dialog] = useDisclosure(false);
  const now = (): void => {
    void navigate({ to: ".", search: (search) => ({ ...search, known: undefined }) });
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="sm" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t("look.menu")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={dialog.open}>
            {t("look.known")}
          </Menu.Item>
          {knownOn !== undefined && (
            <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={now}>
              {t("look.now")}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
            {t("look.print")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <KnownDialog opened={asking} onClose={dialog.close} />
    </>
  );
}
