import { userInfo } from "node:os";
import type { Actor } from "#kernel/actor.ts";
import { logRead } from "./http/read-log.ts";
import { platformProblems } from "./problems.ts";
import type { Services } from "./services.ts";

/** Who sits at the command line: the machine's user, and through whom they became it. */
export function machineUser(): string {
  const through = process.env.SUDO_USER;
  return through === undefined ? ownName() : `${ownName()} (sudo: ${through})`;
}

/** A container may run under a number that has no name. */
function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? "?"}`;
  }
}

const wordsMin = 3;

/** Asked before anything is looked up. Errors: purposeMissing. */
export function purposeGiven(purpose: string | undefined): string {
  const said = (purpose ?? "").trim();
  if (said.length < wordsMin) throw platformProblems.purposeMissing();
  return said;
}

export interface CommandRead {
  /** As typed, without what names a person: "explain". */
  readonly command: string;
  readonly purpose: string;
  readonly criteria: Record<string, unknown>;
  readonly shown: readonly string[];
}

/** Written before anything is printed: a read that can't be logged is not answered. */
export function logCommandRead(services: Services, actor: Actor, read: CommandRead): Promise<void> {
  const { command, ...rest } = read;
  return logRead(services, actor, { ...rest, reader: machineUser(), route: `ansinh ${command}` });
}
