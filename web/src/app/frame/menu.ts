import {
  IconBook2,
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
  { key: "worklist", to: "/worklist", icon: IconChecklist },
  { key: "month", to: "/month", icon: IconCalendarMonth },
  { key: "people", to: "/people", icon: IconUsers },
  { key: "policy", to: "/policy", icon: IconBook2 },
  { key: "import", to: "/import", icon: IconFileSpreadsheet, permission: "exchange.import" },
  { key: "places", to: "/places", icon: IconMap2 },
  { key: "accounts", to: "/accounts", icon: IconUserCog, permission: "access.administer" },
  { key: "audit", to: "/audit", icon: IconClipboardText, permission: "audit.read" },
  { key: "sample", to: "/sample", icon: IconTestPipe, sampleOnly: true },
] as const;

export type MenuEntry = (typeof entries)[number];

export function useMenu(): readonly MenuEntry[] {
  const session = useSession();
  const pages = useRouter().routesByPath as Record<string, unknown>;
  return entries.filter((entry) => {
    if (!(entry.to in pages)) return false;
    if ("sampleOnly" in entry) return session.tenant.sample;
    return !("permission" in entry) || session.permissions.includes(entry.permission);
  });
}
