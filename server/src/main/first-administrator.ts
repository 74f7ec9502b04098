import { createInterface, type Interface } from "node:readline";
import { Writable } from "node:stream";
import type { Actor } from "#kernel/actor.ts";
import { Problem } from "#kernel/problem.ts";
import { accessProblems, createFirstAdministrator } from "#modules/access/index.ts";
import type { Services } from "#platform/services.ts";

/** The two ends of a terminal; either may be a pipe instead. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/**
 * On a terminal: asks until login, name and a strong password are given. Elsewhere, and where the terminal is
 * closed meanwhile (Ctrl D, Ctrl C): noAdministrator, which names the command.
 */
export async function askForAdministrator(
  services: Services,
  system: Actor,
  terminal: Terminal,
): Promise<void> {
  if (!terminal.input.isTTY || !terminal.output.isTTY) throw accessProblems.noAdministrator();
  const say = (text: string) => terminal.output.write(text);
  const asking = openAsking(terminal);
  say("\nChưa có quản trị viên. Tạo quản trị viên đầu tiên / first administrator\n");
  try {
    for (;;) {
      const login = (await asking.ask("Tên đăng nhập / login: ")).trim();
      const name = (await asking.ask("Họ và tên / full name: ")).trim();
      const password = await asking.askHidden("Mật khẩu / password: ");
      const again = await asking.askHidden("Nhập lại mật khẩu / again: ");
      if (password !== again) {
        say("Hai lần nhập khác nhau / the two differ\n");
        continue;
      }
      try {
        await createFirstAdministrator(services, system, { login, name, password });
        return;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        say(`${error.vi}\n${error.en}\n`);
      }
    }
  } finally {
    asking.close();
  }
}

interface Asking {
  ask(question: string): Promise<string>;
  /** What is typed isn't shown, and is taken as it is: a password may begin with a space. */
  askHidden(question: string): Promise<string>;
  close(): void;
}

function openAsking({ input, output }: Terminal): Asking {
  let isHidden = false;
  const echo = new Writable({
    write: (chunk, _encoding, done) => {
      if (!isHidden) output.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input, output: echo, terminal: true });
  const next = lineReader(lines);
  const ask = async (question: string, hidden: boolean) => {
    output.write(question);
    isHidden = hidden;
    try {
      return await next();
    } finally {
      isHidden = false;
      if (hidden) output.write("\n");
    }
  };
  return {
    ask: (question) => ask(question, false),
    askHidden: (question) => ask(question, true),
    close: () => lines.close(),
  };
}

/** Line after line, those that were pasted before they were asked for too. */
function lineReader(lines: Interface): () => Promise<string> {
  const early: string[] = [];
  let waiting: { take: (line: string) => void; giveUp: (error: Error) => void } | null = null;
  let isClosed = false;
  lines.on("line", (line) => {
    if (waiting === null) early.push(line);
    else waiting.take(line);
    waiting = null;
  });
  lines.on("close", () => {
    isClosed = true;
    waiting?.giveUp(accessProblems.noAdministrator());
  });
  return () => {
    const line = early.shift();
    if (line !== undefined) return Promise.resolve(line);
    if (isClosed) return Promise.reject(accessProblems.noAdministrator());
    return new Promise((take, giveUp) => {
      waiting = { take, giveUp };
    });
  };
}
