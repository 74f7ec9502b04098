import { spawn } from "node:child_process";

/** The system account the server runs under; empty means: the account of this process. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** `nobody` of every Linux and the only unprivileged account there without changing the host. */
const nobody: Account = { uid: 65534, gid: 65534 };

/** PostgreSQL refuses to run as root, so root starts it as nobody. */
export function serverAccount(): Account {
  return process.getuid?.() === 0 ? nobody : {};
}

export interface Ran {
  readonly code: number | null;
  readonly output: string;
  /** Set when the program couldn't be run at all, e.g. EACCES or ENOENT. */
  readonly failure?: NodeJS.ErrnoException;
}

/** Runs a PostgreSQL program to its end under the account, in a folder every account may enter. */
export function runAs(account: Account, command: readonly [string, ...string[]]): Promise<Ran> {
  const [file, ...args] = command;
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(file, args, {
      ...account,
      cwd: process.platform === "win32" ? undefined : "/",
      env: { ...systemEnvironment(), LC_ALL: "C", TZ: "UTC" },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on("error", (failure) => resolve({ code: null, output: failure.message, failure }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** PG… variables of the caller would steer our own server elsewhere. */
function systemEnvironment(): Record<string, string> {
  const kept = ["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR"];
  const environment: Record<string, string> = {};
  for (const name of kept) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}
