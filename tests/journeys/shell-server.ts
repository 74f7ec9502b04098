import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Serves the built shell with a session and nothing else, until the journeys run on the real server. */

const dist = fileURLToPath(new URL("../../web/dist", import.meta.url));

export const contentPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

const session = {
  account: { id: "a1", login: "canbo.caoloc", name: "Nguyễn Thị Mẫu" },
  roles: ["social-officer"],
  areas: [{ code: "20", name: "Lạng Sơn" }],
  permissions: ["exchange.import", "access.administer", "audit.read"],
  tenant: { name: "Lạng Sơn", sample: true, businessDate: "2026-11-21" },
  month: "2026-12",
  deadline: "2026-11-24",
  csrf: "token-of-the-test",
};

const loginInfo = {
  sample: true,
  logins: [
    { login: "canbo", password: "mau-2026", name: "Nguyễn Thị Mẫu", role: "Công chức xã" },
    { login: "ketoan", password: "mau-2026", name: "Hoàng Văn Mẫu", role: "Kế toán xã" },
  ],
};

interface ShellServer {
  readonly address: string;
  /** Ends the session as time would. */
  endSession: () => void;
  close: () => Promise<void>;
}

function json(answer: ServerResponse, status: number, body: unknown): void {
  const type = status < 400 ? "application/json" : "application/problem+json";
  answer.writeHead(status, { "content-type": type }).end(JSON.stringify(body));
}

const noSession = { code: "access.no-session", status: 401, title: "Chưa đăng nhập" };
const wrongLogin = {
  code: "access.wrong-login",
  status: 401,
  title: "Tên đăng nhập hoặc mật khẩu chưa đúng",
  detail: "Đề nghị kiểm tra phím Caps Lock rồi thử lại.",
};

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString("utf8") || "{}") as Record<string, unknown>;
}

async function file(path: string, answer: ServerResponse): Promise<void> {
  const name = extname(path) === "" ? "/index.html" : path;
  const body = await readFile(join(dist, name)).catch(() => null);
  if (body === null) {
    answer.writeHead(404).end();
    return;
  }
  const type = types[extname(name)] ?? "application/octet-stream";
  answer.writeHead(200, { "content-type": type, "content-security-policy": contentPolicy }).end(body);
}

export async function serveShell(): Promise<ShellServer> {
  let open = false;
  const handle = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? "/", "http://local").pathname;
    if (!path.startsWith("/api/")) return file(path, answer);
    if (path === "/api/login-info") return json(answer, 200, loginInfo);
    if (path === "/api/login") {
      const known = loginInfo.logins.map((entry) => entry.login).concat(session.account.login);
      const { login, password } = await bodyOf(request);
      if (!known.includes(String(login)) || password !== "mau-2026") return json(answer, 401, wrongLogin);
      open = true;
      return json(answer, 200, {});
    }
    if (!open) return json(answer, 401, noSession);
    if (path === "/api/session") return json(answer, 200, session);
    if (path === "/api/logout" && request.headers["x-csrf-token"] === session.csrf) {
      open = false;
      return json(answer, 200, {});
    }
    if (path === "/api/people") {
      const hit = { id: "p1", name: "Nông Thị Mẫu", born: "1950", number: null, place: "Xã Cao Lộc" };
      return json(answer, 200, { items: [hit] });
    }
    return json(answer, 404, { code: "not-found", status: 404, title: "Không có" });
  };
  const server: Server = createServer((request, answer) => {
    handle(request, answer).catch(() => answer.writeHead(500).end());
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    endSession: () => {
      open = false;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
