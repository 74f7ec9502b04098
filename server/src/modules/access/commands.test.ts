import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustBeFitToServe } from "#main/own-database.ts";
import { systemActor } from "#platform/tenant.ts";
import { auditOf, Browser, communes, type Office, openOffice, province } from "#test/access.ts";
import { commands, createFirstAdministrator, weakSettings } from "./index.ts";

let own: Office;
beforeAll(async () => {
  own = await openOffice("own");
});
afterAll(() => own.close());

interface Ran<Value> {
  value: Value;
  text: string;
  exit: number;
}

async function run<Value = Record<string, string>>(...words: string[]): Promise<Ran<Value>> {
  const ran: Ran<unknown> = { value: undefined, text: "", exit: 0 };
  const program = new Command("ansinh").exitOverride().configureOutput({ writeErr: () => undefined });
  for (const add of commands) {
    add(program, {
      withServices: (work) => work(own.services, systemActor(1)),
      print: (value, text) => Object.assign(ran, { value, text }),
      progress: () => undefined,
      exitWith: (code) => Object.assign(ran, { exit: code }),
    });
  }
  await program.parseAsync(words, { from: "user" });
  return ran as Ran<Value>;
}

const fit = (host = "127.0.0.1", publicUrl?: string) => mustBeFitToServe(own.services, { host, publicUrl });

describe("one's own database", () => {
  test("without an administrator is not served, and says the command that makes one", async () => {
    await expect(fit()).rejects.toMatchObject({
      code: "access.noAdministrator",
      vi: expect.stringContaining("ansinh user add"),
    });
  });

  test("refuses a first administrator whose password is weak, and leaves nothing behind", async () => {
    const weak = { login: "quantri", name: "Quản Trị", password: "quantri12345" };
    const tried = createFirstAdministrator(own.services, systemActor(1), weak);
    await expect(tried).rejects.toMatchObject({ code: "access.weakPassword" });
    expect((await run<unknown[]>("user", "list")).value).toEqual([]);
  });

  test("takes its first administrator from the command line, and is served then", async () => {
    const { value, text } = await run("user", "add", "chau.qt", "--admin", "--name", "Châu Văn Quản");
    expect(text).toContain(value.oneTimePassword);
    const browser = new Browser(own);
    expect((await browser.signIn("chau.qt", value.oneTimePassword)).statusCode).toBe(200);
    expect((await browser.get("/api/session")).json()).toMatchObject({ mustChangePassword: true });
    await fit();
    const second = { login: "khac", name: "Người Khác", password: "trâu vàng qua suối" };
    await expect(createFirstAdministrator(own.services, systemActor(1), second)).rejects.toMatchObject({
      code: "access.administratorExists",
    });
  });

  test("is not served beyond this machine without https", async () => {
    await expect(fit("0.0.0.0")).rejects.toMatchObject({
      code: "access.weakSettings",
      vi: expect.stringContaining("ANSINH_PUBLIC_URL=https://"),
    });
    await expect(fit("0.0.0.0", "http://ansinh.langson.gov.vn")).rejects.toThrow();
    await fit("0.0.0.0", "https://ansinh.langson.gov.vn");
  });

  test.each([
    ["127.0.0.1", undefined, [], 0],
    ["::1", undefined, [], 0],
    ["10.0.0.1", undefined, [], 1],
    ["10.0.0.1", "https://a.vn", [], 0],
    ["10.0.0.1", undefined, ["xa.canbo"], 2],
    ["127.0.0.1", undefined, ["xa.canbo"], 1],
  ])("on %s, public at %s, with sample logins %j has %i weak settings", (host, publicUrl, open, count) => {
    expect(weakSettings({ kind: "own", host, publicUrl, sampleLoginsOpen: open })).toHaveLength(count);
    expect(weakSettings({ kind: "sample", host, publicUrl, sampleLoginsOpen: open })).toEqual([]);
  });

  test("with a sample login left open is not served until it is locked", async () => {
    await run("user", "add", "xa.canbo", "--role", "commune_officer", "--unit", communes[0]);
    await fit();
    const sample = await openOffice();
    const stolen = await sample.services.database.batch((tx) =>
      sql<{ hash: string }>`select password_hash as hash from account where login = 'xa.canbo'`.execute(tx),
    );
    await sample.close();
    await own.services.database.batch((tx) =>
      sql`update account set password_hash = ${stolen.rows[0]?.hash} where login = 'xa.canbo'`.execute(tx),
    );
    await expect(fit()).rejects.toMatchObject({ vi: expect.stringContaining("ansinh user lock xa.canbo") });
    await run("user", "lock", "xa.canbo");
    await fit();
  });
});

describe("ansinh user", () => {
  test("roles gives, shows and ends a role, each an act in the audit log", async () => {
    await run("user", "add", "thu.vai", "--role", "leader");
    const given = await run<{ id: string; role: string; unit: string }[]>(
      ...["user", "roles", "thu.vai", "--add", "commune_accountant", "--unit", communes[1]],
    );
    expect(given.value.map((role) => [role.role, role.unit])).toEqual([
      ["leader", province],
      ["commune_accountant", communes[1]],
    ]);
    const left = await run<unknown[]>("user", "roles", "thu.vai", "--end", given.value[0]?.id ?? "");
    expect(left.value).toHaveLength(1);
    expect((await auditOf(own, "access.endRole")).at(-1)).toMatchObject({ accountName: "An Sinh" });
  });

  test("reset prints a one-time password; lock and unlock say what they did", async () => {
    await run("user", "add", "thu.quen", "--role", "analyst");
    const { value } = await run("user", "reset", "thu.quen");
    expect((await new Browser(own, "10.40.0.1").signIn("thu.quen", value.oneTimePassword)).statusCode).toBe(
      200,
    );
    expect((await run("user", "lock", "thu.quen")).value).toEqual({ login: "thu.quen", state: "locked" });
    expect((await run("user", "unlock", "thu.quen")).value).toEqual({ login: "thu.quen", state: "active" });
  });

  test.each([
    [["user", "add", "thu.khong"], "access.roleNeeded"],
    [["user", "add", "thu.khong", "--role", "commune_officer", "--unit", "99999"], "access.roleUnit"],
    [["user", "add", "thu.khong", "--admin", "--from", "2026-02-30"], "platform.invalidInput"],
    [["user", "reset", "khong.co"], "access.accountNotFound"],
  ])("%j is refused with %s", async (words, code) => {
    await expect(run(...words)).rejects.toMatchObject({ code });
  });

  test("add with a role that does not exist is wrong usage", async () => {
    await expect(run("user", "add", "x.y", "--role", "vua")).rejects.toMatchObject({
      code: "commander.invalidArgument",
    });
  });
});

describe("ansinh audit", () => {
  test("checkpoint, export and verify agree on a whole chain; an edit ends verify with 1", async () => {
    expect((await run<{ seq: number }[]>("audit", "checkpoint")).value).toHaveLength(1);
    expect((await run<unknown[]>("audit", "checkpoint")).value).toEqual([]);
    const whole = await run<{ entries: number; findings: unknown[] }[]>("audit", "verify");
    expect([whole.exit, whole.value[0]?.findings]).toEqual([0, []]);

    const dir = await mkdtemp(join(tmpdir(), "ansinh-export-"));
    await run("audit", "export", dir);
    const entries = (await readFile(join(dir, "entries.jsonl"), "utf8")).trim().split("\n");
    expect(entries).toHaveLength(whole.value[0]?.entries ?? -1);
    expect(JSON.parse(entries[0] ?? "")).toMatchObject({ seq: 1, tenant: 1 });

    const owner = new pg.Client({ connectionString: own.test.urls.owner });
    await owner.connect();
    await owner.query("delete from audit_entry where seq > 2");
    await owner.query("update audit_head set seq = 2, hash = (select hash from audit_entry where seq = 2)");
    await owner.end();
    const held = ["--checkpoints", join(dir, "checkpoints.jsonl"), "--key", join(dir, "audit-public.pem")];
    const cut = await run<{ findings: { kind: string }[] }[]>("audit", "verify", ...held);
    expect([cut.exit, cut.value[0]?.findings.map((item) => item.kind)]).toEqual([1, ["cut"]]);
    expect(cut.text).toContain("bị thay đổi");
    await rm(dir, { recursive: true });
  });
});
