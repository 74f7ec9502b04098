import {
  IconBook2,
  IconCalculator,
  IconCalendarMonth,
  IconChecklist,
  IconClipboardText,
  IconFileSpreadsheet,
  IconMap2,
  IconTestPipe,
  IconUserCog,
  IconUsers,
} from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { useSession } from "#api/session.ts";

/** The left menu in the order of the working day. An entry is shown when its page exists and the reader may. */
const entries = [
  { key: "worklist", to: "/worklist", icon: IconChecklist, permission: "list.read" },
  { key: "month", to: "/month", icon: IconCalendarMonth, permission: "list.read" },
  { key: "people", to: "/people", icon: IconUsers, permission: "person.read" },
  { key: "policy", to: "/policy", icon: IconBook2, permission: "policy.read" },
  { key: "calculator", to: "/calculator", icon: IconCalculator, permission: "policy.read" },
  { key: "import", to: "/import", icon: IconFileSpreadsheet, permission: "import.read" },
  { key: "places", to: "/places", icon: IconMap2, permission: "place.read" },
  { key: "accounts", to: "/accounts", icon: IconUserCog, permission: "account.manage" },
  { key: "audit", to: "/audit", icon: IconClipboardText, permission: "audit.read" },
  { key: "sample", to: "/sample", icon: IconTestPipe, permission: "sample.read" },
] as const;

export type MenuEntry = (typeof entries)[number];

export function useMenu(): readonly MenuEntry[] {
  const session = useSession();
  const pages = useRouter().routesByPath as Record<string, unknown>;
  return entries.filter((entry) => {
    if (!(entry.to in pages) || !session.permissions.includes(entry.permission)) return false;
    return entry.key !== "sample" || session.tenant.sample;
  });
}
