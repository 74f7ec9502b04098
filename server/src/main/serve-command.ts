import { prepareTenant } from "./first-run.ts";
import { openServices } from "./open.ts";
import { cookiesMustBeSecure, mustBeFitToServe, proxiesToTrust } from "./own-database.ts";
import { serve } from "./serve.ts";

export interface ServeCommandOptions {
  readonly sample?: boolean;
  readonly province?: string;
  readonly people: number;
  readonly host: string;
  readonly port: number;
  readonly dataDir?: string;
}

/** Serves until SIGINT or SIGTERM; says where, and with which sample logins. */
export async function serveUntilStopped(options: ServeCommandOptions): Promise<void> {
  const opened = await openServices({ ...options, say });
  try {
    const prepared = await prepareTenant(opened.services, { ...options, say, progress });
    const settings = { host: options.host, publicUrl: process.env.ANSINH_PUBLIC_URL };
    await mustBeFitToServe(opened.services, settings);
    const secureCookies = await cookiesMustBeSecure(opened.services, settings);
    const trustedProxies = proxiesToTrust(process.env.ANSINH_TRUSTED_PROXY, settings.publicUrl);
    const serving = await serve({ ...options, services: opened.services, secureCookies, trustedProxies });
    if (serving.port !== options.port && options.port !== 0) {
      say(`Cổng ${options.port} đang bận, dùng cổng ${serving.port} / port ${options.port} is taken`);
    }
    say(`\n  An Sinh: ${serving.address}\n`);
    for (const text of prepared.logins) say(`  ${text}`);
    await stopSignal();
    say("Đang dừng / stopping …");
    await serving.stop();
  } finally {
    await opened.close();
  }
}

/** One line rewritten on a terminal; elsewhere a line for every tenth of the way. */
function progress(done: number, total: number, message: string): void {
  const text = `Nạp danh sách mẫu / loading lists: ${done}/${total} ${message}`;
  const tenth = Math.max(1, Math.floor(total / 10));
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${text}${done === total ? "\n" : ""}`);
  else if (done % tenth === 0 || done === total) say(text);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
