import type { AddCommands } from "#platform/command.ts";
import { addAuditCommands } from "./commands/audit.ts";
import { addUserCommands } from "./commands/user.ts";

export const commands: AddCommands[] = [addUserCommands, addAuditCommands];
