import type { IncomingMessage, ServerResponse } from "node:http";
import { built, listen, sendFile } from "./static-server.ts";

/** Serves the built shell with a session and nothing else, until the journeys run on the real server. */

const session = {
  account: { id: "a1", login: "canbo.caoloc", name: "Nguyễn Thị Mẫu", title: null },
  roles: ["commune_officer"],
  areas: [{ code: "20", name: "Lạng Sơn" }],
  permissions: ["list.read", "person.read", "place.read"],
  tenant: { name: "Lạng Sơn", sample: true, businessDate: "2026-11-21" },
  month: "2026-12",
  deadline: "2026-11-24",
  csrf: "token-of-the-test",
  classes: [],
  mustChangePassword: false,
};

const loginInfo = {
  sample: true,
  tenantName: "Lạng Sơn",
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

export async function serveShell(): Promise<ShellServer> {
  let open = false;
  const handle = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? "/", "http://local").pathname;
    if (!path.startsWith("/api/")) return sendFile(built("dist"), path, answer);
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
  const server = await listen(handle);
  return {
    address: server.address,
    close: server.close,
    endSession: () => {
      open = false;
    },
  };
}
