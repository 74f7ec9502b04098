import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildGallery } from "../../scripts/build.mjs";

/** The strictest policy the kit must live under, as the server's. */
const contentPolicy = [
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

/** The built pages; says how to build them when they aren't there. */
export function built(folder: "dist"): string {
  const path = fileURLToPath(new URL(`../../web/${folder}`, import.meta.url));
  if (existsSync(join(path, "index.html"))) return path;
  throw new Error(`web/${folder} is not built. Run: npm run build`);
}

/** The page that shows the kit, built where it is older than the kit; returns its folder. */
export async function builtGallery(): Promise<string> {
  await buildGallery();
  return fileURLToPath(new URL("../../web/dist-gallery", import.meta.url));
}

export async function sendFile(folder: string, path: string, answer: ServerResponse): Promise<void> {
  const name = extname(path) === "" ? "/index.html" : path;
  const body = await readFile(join(folder, name)).catch(() => null);
  if (body === null) {
    answer.writeHead(404).end();
    return;
  }
  const type = types[extname(name)] ?? "application/octet-stream";
  answer.writeHead(200, { "content-type": type, "content-security-policy": contentPolicy }).end(body);
}

type Handle = (request: IncomingMessage, answer: ServerResponse) => Promise<void>;

export interface Listening {
  readonly address: string;
  readonly close: () => Promise<void>;
}

export async function listen(handle: Handle): Promise<Listening> {
  const server = createServer((request, answer) => {
    handle(request, answer).catch(() => answer.writeHead(500).end());
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

export function serveFolder(folder: string): Promise<Listening> {
  return listen((request, answer) =>
    sendFile(folder, new URL(request.url ?? "/", "http://local").pathname, answer),
  );
}
