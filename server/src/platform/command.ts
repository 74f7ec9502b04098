import type { Command } from "commander";
import type { Actor } from "#kernel/actor.ts";
import type { Services } from "./services.ts";

/** What a module's command line is given by main. */
export interface CommandLine {
  /** Opens the database, runs the work as the tenant's system actor, closes. */
  withServices<T>(work: (services: Services, actor: Actor) => Promise<T>): Promise<T>;
  /** Prints one result on stdout: JSON with --json, else the text. */
  print(value: unknown, text: string): void;
  /** Shows progress on stderr: one line rewritten on a terminal, one a step elsewhere. */
  progress(done: number, total: number | null, message: string): void;
  /** Ends with this code once everything is closed: 0 done, 1 failed or found something, 2 wrong usage. */
  exitWith(code: 0 | 1 | 2): void;
}

/** A module's commands.ts exports one of these; main adds them under `ansinh`. */
export type AddCommands = (program: Command, line: CommandLine) => void;
