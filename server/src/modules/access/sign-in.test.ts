import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditOf, Browser, communes, type Office, openOffice, signedIn } from "#test/access.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => {
  office.clock.at = new Date(office.clock.at.getTime() + 3_600_000);
});

const minute = 60_000;
const later = (ms: number) => {
  office.clock.at = new Date(office.clock.at.getTime() + ms);
};

describe("signing in", () => {
  test("opens a session that knows the account, its commune and the month being prepared", async () => {
    const browser = await signedIn(office, "xa.canbo");
    const session = (await browser.get("/api/session")).json();
    expect(session).toMatchObject({
      account: { login: "xa.canbo", name: "Hoàng Thị Mẫu" },
      roles: ["commune_officer"],
      areas: [{ code: communes[0], name: "Xã Đoàn Kết" }],
      classes: [],
      tenant: { name: "Lạng Sơn", sample: true, businessDate: "2026-11-21" },
      month: "2026-12",
      deadline: "2026-11-24",
      mustChangePassword: false,
    });
    expect(session.permissions).toContain("list.make");
    expect(session.permissions).not.toContain("list.sign");
    expect(session.csrf).toMatch(/^[\w-]{43}$/);
  });

  test("is written in the audit log with the address", async () => {
    const before = (await auditOf(office, "access.signIn")).length;
    await signedIn(office, "lanhdao", "10.1.2.3");
    const entries = await auditOf(office, "access.signIn");
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({ accountName: "Nguyễn Văn Mẫu", details: { address: "10.1.2.3" } });
  });

  test("gives a cookie that scripts can't read and other sites can't send", async () => {
    const answer = await new Browser(office).signIn("xa.canbo");
    expect(answer.headers["set-cookie"]).toEqual([
      expect.stringMatching(/^ansinh_session=1\.[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(
        /^ansinh_device=[\w-]{43}; Max-Age=15552000; Path=\/api\/login; HttpOnly; SameSite=Lax$/,
      ),
    ]);
  });

  test("stores only a hash of the token", async () => {
    const answer = await new Browser(office).signIn("xa.canbo");
    const token = answer.cookies[0]?.value.split(".")[1] ?? "";
    const found = await office.services.database.batch((tx) =>
      sql<{ rows: string }>`select string_agg(session::text, '') as rows from session`.execute(tx),
    );
    expect(found.rows[0]?.rows).not.toContain(token);
  });

  test("accepts the login in capitals and with spaces around it", async () => {
    expect((await new Browser(office).signIn(" XA.CANBO ")).statusCode).toBe(200);
  });

  test.each(["xa.canbo", "khongco"])("with a wrong password says the same for %s", async (login) => {
    const answer = await new Browser(office, `10.9.${login.length}.1`).signIn(login, "sai mật khẩu rồi");
    expect(answer.statusCode).toBe(401);
    expect(answer.json().code).toBe("access.wrongLogin");
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  test("takes as long for a login that does not exist as for one that does", async () => {
    const time = async (login: string) => {
      const times: number[] = [];
      for (let n = 0; n < 5; n += 1) {
        later(20 * minute);
        const start = performance.now();
        await new Browser(office, "10.8.0.1").signIn(login, "sai mật khẩu rồi");
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    const unknown = await time("khongco");
    const known = await time("xa.canbo");
    expect(unknown).toBeGreaterThan(known / 2);
  });
});

describe("without a session", () => {
  test.each([
    ["no cookie", ""],
    ["a made-up cookie", `ansinh_session=1.${"A".repeat(43)}`],
    ["a cookie of a tenant that does not exist", `ansinh_session=77.${"A".repeat(43)}`],
    ["rubbish", "ansinh_session=%00';drop table session"],
  ])("%s is answered 401 in words", async (_what, cookie) => {
    const answer = await office.app.inject({ method: "GET", url: "/api/session", headers: { cookie } });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: "platform.notSignedIn", status: 401 });
  });
});

describe("a session", () => {
  test("refuses a change that lacks its confirmation token, or carries another's", async () => {
    const browser = await signedIn(office, "xa.canbo");
    const other = await signedIn(office, "xa.ketoan");
    browser.csrf = "";
    expect((await browser.post("/api/logout")).statusCode).toBe(403);
    browser.csrf = other.csrf;
    expect((await browser.post("/api/logout")).json().code).toBe("platform.csrf");
    expect((await browser.get("/api/session")).statusCode).toBe(200);
  });

  test.each([
    [29, 200],
    [30, 401],
  ])("after %i idle minutes is answered %i", async (minutes, status) => {
    const browser = await signedIn(office, "xa.canbo");
    later(minutes * minute);
    expect((await browser.get("/api/session")).statusCode).toBe(status);
  });

  test.each([
    [1, 200],
    [0, 401],
  ])("in constant use, %i minutes before its twelfth hour ends, is answered %i", async (before, status) => {
    const browser = await signedIn(office, "xa.canbo");
    const end = office.clock.at.getTime() + 12 * 60 * minute - before * minute;
    while (office.clock.at.getTime() + 20 * minute < end) {
      later(20 * minute);
      expect((await browser.get("/api/session")).statusCode).toBe(200);
    }
    office.clock.at = new Date(end);
    expect((await browser.get("/api/session")).statusCode).toBe(status);
  });

  test("ends on logout, once, and its cookie is worth nothing afterwards", async () => {
    const browser = await signedIn(office, "xa.ketoan");
    const cookie = (await office.app.inject({ url: "/api/login-info" })).statusCode;
    expect(cookie).toBe(200);
    const before = (await auditOf(office, "access.signOut")).length;
    expect((await browser.post("/api/logout")).statusCode).toBe(200);
    expect((await browser.get("/api/session")).statusCode).toBe(401);
    expect((await browser.post("/api/logout")).statusCode).toBe(401);
    expect(await auditOf(office, "access.signOut")).toHaveLength(before + 1);
  });
});

describe("wrong passwords", () => {
  const guess = (login: string, address: string) => new Browser(office, address).signIn(login, "đoán mò");

  test("five of one login from one address are free, the sixth waits 30 seconds", async () => {
    for (let n = 0; n < 5; n += 1) expect((await guess("so.cbo", "10.2.0.9")).statusCode).toBe(401);
    const answer = await guess("so.cbo", "10.2.0.9");
    expect(answer.statusCode).toBe(429);
    expect(answer.json()).toMatchObject({ code: "access.tooManyAttempts", details: { seconds: 30 } });
    expect(answer.headers["retry-after"]).toBe("30");
    expect((await new Browser(office, "10.2.0.9").signIn("so.cbo")).statusCode).toBe(429);
    later(29_000);
    expect((await new Browser(office, "10.2.0.9").signIn("so.cbo")).statusCode).toBe(429);
    later(1_000);
    expect((await new Browser(office, "10.2.0.9").signIn("so.cbo")).statusCode).toBe(200);
  });

  test("a thousand by a stranger at one address stop the stranger after five", async () => {
    const answers = new Map<number, number>();
    for (let n = 0; n < 1_000; n += 1) {
      const { statusCode } = await guess("so.theodoi", "10.66.0.1");
      answers.set(statusCode, (answers.get(statusCode) ?? 0) + 1);
    }
    expect(Object.fromEntries(answers)).toEqual({ 401: 5, 429: 995 });
    expect((await new Browser(office, "10.66.0.1").signIn("so.theodoi")).statusCode).toBe(429);
  });

  const spread = async (login: string) => {
    const answers: number[] = [];
    for (let n = 0; n < 1_000; n += 1) {
      answers.push((await guess(login, `10.70.${Math.floor(n / 250)}.${n % 250}`)).statusCode);
    }
    return answers;
  };

  test("a thousand from a thousand addresses are slowed, and stop no owner at a desk where they came in", async () => {
    const known = await signedIn(office, "lanhdao", "10.7.0.1");
    later(29 * 24 * 60 * minute);
    const answers = await spread("lanhdao");
    expect(answers.filter((status) => status === 401)).toHaveLength(20);
    expect(answers.filter((status) => status === 429)).toHaveLength(980);
    expect((await new Browser(office, "10.7.0.1").signIn("lanhdao")).statusCode).toBe(200);
    known.address = "172.16.5.5";
    expect((await known.signIn("lanhdao")).statusCode).toBe(200);
    expect((await new Browser(office, "172.16.5.6").signIn("lanhdao")).statusCode).toBe(429);
    later(30_000);
    expect((await guess("lanhdao", "10.71.0.1")).statusCode).toBe(401);
    expect((await guess("lanhdao", "10.71.0.2")).statusCode).toBe(429);
  });

  test("of a colleague behind the same router don't stop the owner's own browser", async () => {
    const own = await signedIn(office, "thanhtra", "10.8.8.8");
    for (let n = 0; n < 30; n += 1) await guess("thanhtra", "10.8.8.8");
    expect((await guess("thanhtra", "10.8.8.8")).statusCode).toBe(429);
    expect((await own.signIn("thanhtra")).statusCode).toBe(200);
  });

  test("in the owner's own browser are counted like anywhere else", async () => {
    const own = await signedIn(office, "xa.ketoan", "10.8.9.1");
    for (let n = 0; n < 5; n += 1) expect((await own.signIn("xa.ketoan", "gõ nhầm")).statusCode).toBe(401);
    expect((await own.signIn("xa.ketoan")).statusCode).toBe(429);
  });

  test("a browser known to one login is a stranger to another's", async () => {
    const own = await signedIn(office, "xa.canbo", "10.8.10.1");
    await spread("so.ketoan");
    expect((await own.signIn("so.ketoan")).statusCode).toBe(429);
  });

  test("after the password is reset the browser in which the old one was used is a stranger", async () => {
    const own = await signedIn(office, "phantich", "10.8.11.1");
    const admin = await signedIn(office, "quantri", "10.8.11.2");
    const found = await office.services.database.batch((tx) =>
      sql<{ id: string; hash: string }>`select id, password_hash as hash from account
        where login = 'phantich'`.execute(tx),
    );
    const { id, hash } = found.rows[0] ?? {};
    const reset = await admin.post(`/api/accounts/${id}/reset-password`);
    expect(reset.statusCode, reset.body).toBe(200);
    await spread("phantich");
    own.address = "172.16.6.6";
    expect((await own.signIn("phantich", reset.json().oneTimePassword)).statusCode).toBe(429);
    await office.services.database.batch((tx) =>
      sql`update account set password_hash = ${hash}, must_change_password = false where id = ${id}`.execute(
        tx,
      ),
    );
  });

  test("two hundred from one address stop strangers there, but nobody who came in from it", async () => {
    await signedIn(office, "xa.chutich", "10.3.0.1");
    for (let n = 0; n < 200; n += 1) await guess(`ai${n}`, "10.3.0.1");
    expect((await new Browser(office, "10.3.0.1").signIn("phantich")).statusCode).toBe(429);
    expect((await new Browser(office, "10.3.0.1").signIn("xa.chutich")).statusCode).toBe(200);
    expect((await new Browser(office, "10.3.0.2").signIn("phantich")).statusCode).toBe(200);
  });

  test("sent all at once count all the same", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => guess("quantri", "10.4.0.1")));
    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(5);
    expect(answers.filter((answer) => answer.statusCode === 429)).toHaveLength(7);
  });

  test("can't be given another address by whoever sends them", async () => {
    const forged = (n: number) =>
      office.app.inject({
        method: "POST",
        url: "/api/login",
        remoteAddress: "10.4.9.1",
        headers: { "x-forwarded-for": `10.99.0.${n}` },
        payload: { login: "khongai", password: "đoán mò" },
      });
    for (let n = 0; n < 5; n += 1) expect((await forged(n)).statusCode).toBe(401);
    expect((await forged(6)).statusCode).toBe(429);
  });

  test("are forgotten by a right one from the same place", async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 4; n += 1) expect((await guess("so.giamdoc", "10.5.0.1")).statusCode).toBe(401);
      expect((await new Browser(office, "10.5.0.1").signIn("so.giamdoc")).statusCode).toBe(200);
    }
  });
});

describe("the login page", () => {
  test("of a sample names its documented logins", async () => {
    const info = (await office.app.inject({ url: "/api/login-info" })).json();
    expect(info).toMatchObject({ sample: true, tenantName: "Lạng Sơn" });
    for (const { login, password } of info.logins) {
      expect((await new Browser(office, "10.6.0.1").signIn(login, password)).statusCode, login).toBe(200);
    }
    expect(info.logins.length).toBeGreaterThanOrEqual(11);
  });

  test("of one's own database names none", async () => {
    const own = await openOffice("own");
    const info = (await own.app.inject({ url: "/api/login-info" })).json();
    expect(info).toEqual({ sample: false, tenantName: "Lạng Sơn", logins: [] });
    await own.close();
  });
});
