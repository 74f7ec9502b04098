import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kernel/id.ts";
import { auditOf, Browser, communes, type Office, openOffice, province, signedIn } from "#test/access.ts";

let office: Office;
let administrator: Browser;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.at = new Date(office.clock.at.getTime() + 3_600_000);
  administrator = await signedIn(office, "quantri", "10.20.0.1");
});

const today = "2026-11-21";
const ownPassword = "nương ngô mùa gặt";

function newAccount(login: string, more: object = {}) {
  const roles = [{ role: "commune_officer", unit: communes[0], validFrom: today, validTo: null }];
  return { id: newId(), login, name: "Mông Văn Thử", title: null, roles, classes: [], ...more };
}

async function added(login: string, more: object = {}) {
  const body = newAccount(login, more);
  const answer = await administrator.post("/api/accounts", body);
  expect(answer.statusCode, answer.body).toBe(200);
  return { id: body.id, password: answer.json().oneTimePassword as string };
}

async function settled(login: string, more: object = {}) {
  const { id, password } = await added(login, more);
  const browser = new Browser(office, `10.21.${login.length}.1`);
  expect((await browser.signIn(login, password)).statusCode).toBe(200);
  const answer = await browser.post("/api/password", { current: password, next: ownPassword });
  expect(answer.statusCode, answer.body).toBe(200);
  browser.csrf = answer.json().csrf;
  return { id, browser };
}

const permissionsOf = async (browser: Browser) => (await browser.get("/api/session")).json().permissions;

describe("a new account", () => {
  test("gets a one-time password, and until it is changed may do nothing else", async () => {
    const { password } = await added("thu.motlan");
    const browser = new Browser(office, "10.22.0.1");
    await browser.signIn("thu.motlan", password);
    const session = (await browser.get("/api/session")).json();
    expect(session).toMatchObject({ mustChangePassword: true, permissions: ["session.own"] });
    const answer = await browser.post("/api/password", { current: password, next: ownPassword });
    browser.csrf = answer.json().csrf;
    expect((await browser.get("/api/session")).json()).toMatchObject({ mustChangePassword: false });
    expect(await permissionsOf(browser)).toContain("list.make");
  });

  test("is in the audit log with its roles and without its password", async () => {
    const { id, password } = await added("thu.nhatky");
    const entry = (await auditOf(office, "access.addAccount")).find((item) => item.subjectId === id);
    expect(entry).toMatchObject({ accountName: "Quản trị mẫu", details: { login: "thu.nhatky" } });
    expect(JSON.stringify(entry)).not.toContain(password);
  });

  test("sent twice is made once", async () => {
    const body = newAccount("thu.hailan");
    expect((await administrator.post("/api/accounts", body)).statusCode).toBe(200);
    const again = await administrator.post("/api/accounts", body);
    expect([again.statusCode, again.json().code]).toEqual([409, "access.accountExists"]);
    const other = await administrator.post("/api/accounts", { ...body, login: "thu.hailan2" });
    expect([other.statusCode, other.json().code]).toEqual([409, "access.accountExists"]);
    const sameLogin = await administrator.post("/api/accounts", { ...body, id: newId() });
    expect(sameLogin.json().code).toBe("access.accountExists");
  });

  test.each([
    ["a login with diacritics", { login: "thử.đây" }, "platform.invalidInput"],
    ["no role", { roles: [] }, "platform.invalidInput"],
    ["a name of a NUL character", { name: "a\u0000b" }, "platform.unreadableText"],
    [
      "a day that does not exist",
      { roles: [{ role: "leader", unit: province, validFrom: "2026-02-30", validTo: null }] },
      "platform.invalidInput",
    ],
    [
      "an end before the start",
      { roles: [{ role: "leader", unit: province, validFrom: today, validTo: "2026-11-20" }] },
      "access.datesReversed",
    ],
    [
      "a chairman of the whole province",
      { roles: [{ role: "commune_chairman", unit: province, validFrom: today, validTo: null }] },
      "access.roleUnit",
    ],
    [
      "an inspector of one commune",
      { roles: [{ role: "inspector", unit: communes[0], validFrom: today, validTo: null }] },
      "access.roleUnit",
    ],
    [
      "a commune that does not exist",
      { roles: [{ role: "commune_officer", unit: "99999", validFrom: today, validTo: null }] },
      "access.roleUnit",
    ],
    [
      "a commune of another province",
      { roles: [{ role: "commune_officer", unit: "00004", validFrom: today, validTo: null }] },
      "access.roleUnit",
    ],
  ])("with %s is refused and leaves nothing behind", async (_what, more, code) => {
    const answer = await administrator.post("/api/accounts", newAccount("thu.sai", more));
    expect(answer.json()).toMatchObject({ code });
    expect(answer.json().vi).toBeTruthy();
    expect((await administrator.get("/api/accounts?q=thu.sai")).json().total).toBe(0);
  });
});

describe("changing one's password", () => {
  test("ends every other session and keeps this browser signed in", async () => {
    const { id, browser } = await settled("thu.doimk");
    const elsewhere = new Browser(office, "10.23.0.2");
    await elsewhere.signIn("thu.doimk", ownPassword);
    const next = "suối bạc qua bản";
    const answer = await browser.post("/api/password", { current: ownPassword, next });
    expect(answer.statusCode).toBe(200);
    expect((await browser.get("/api/session")).statusCode).toBe(200);
    expect((await elsewhere.get("/api/session")).statusCode).toBe(401);
    expect((await auditOf(office, "access.changePassword")).at(-1)).toMatchObject({
      subjectId: id,
      details: { sessionsEnded: 2 },
    });
    expect((await elsewhere.signIn("thu.doimk", ownPassword)).statusCode).toBe(401);
    expect((await elsewhere.signIn("thu.doimk", next)).statusCode).toBe(200);
  });

  test.each([
    ["a wrong current one", "không phải", "một mật khẩu khác hẳn", "access.wrongPassword"],
    ["the same again", ownPassword, ownPassword, "access.samePassword"],
    ["a short one", ownPassword, "ngắn quá", "access.weakPassword"],
    ["one's own name", ownPassword, "mông văn thử", "access.weakPassword"],
  ])("with %s is refused, saying how to mend", async (_what, current, next, code) => {
    const login = `thu.yeu${code.length}${next.length}`;
    const { browser } = await settled(login);
    const answer = await browser.post("/api/password", { current, next });
    expect([answer.statusCode, answer.json().code]).toEqual([400, code]);
    if (code === "access.weakPassword") expect(answer.json().vi).toMatch(/ít nhất 12 ký tự/);
    expect((await browser.get("/api/session")).statusCode).toBe(200);
  });

  test("can't be used to guess the current one without end", async () => {
    const { browser } = await settled("thu.doan");
    const guess = () => browser.post("/api/password", { current: "đoán", next: "suối bạc qua bản" });
    for (let n = 0; n < 5; n += 1) expect((await guess()).statusCode).toBe(400);
    expect((await guess()).statusCode).toBe(429);
  });
});

describe("a password reset by an administrator", () => {
  test("gives a one-time password once, ends the sessions, and is in the audit log", async () => {
    const { id, browser } = await settled("thu.quenmk");
    const answer = await administrator.post(`/api/accounts/${id}/reset-password`);
    const { oneTimePassword } = answer.json();
    expect(oneTimePassword).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect((await browser.get("/api/session")).statusCode).toBe(401);
    expect((await browser.signIn("thu.quenmk", ownPassword)).statusCode).toBe(401);
    await browser.signIn("thu.quenmk", oneTimePassword);
    expect((await browser.get("/api/session")).json().mustChangePassword).toBe(true);
    const entry = (await auditOf(office, "access.resetPassword")).at(-1);
    expect(entry).toMatchObject({ subjectId: id, details: { login: "thu.quenmk", sessionsEnded: 1 } });
    expect(JSON.stringify(entry)).not.toContain(oneTimePassword);
  });
});

describe("locking", () => {
  test("ends the sessions at once, keeps the account out, and is undone by unlocking", async () => {
    const { id, browser } = await settled("thu.khoa");
    expect((await administrator.post(`/api/accounts/${id}/lock`)).statusCode).toBe(200);
    expect((await browser.get("/api/session")).statusCode).toBe(401);
    const refused = await browser.signIn("thu.khoa", ownPassword);
    expect([refused.statusCode, refused.json().code]).toEqual([403, "access.accountLocked"]);
    const guessed = await browser.signIn("thu.khoa", "mật khẩu sai");
    expect(guessed.json().code).toBe("access.wrongLogin");
    expect((await administrator.post(`/api/accounts/${id}/lock`)).json().code).toBe("access.alreadyInState");
    expect((await administrator.post(`/api/accounts/${id}/unlock`)).statusCode).toBe(200);
    expect((await administrator.post(`/api/accounts/${id}/unlock`)).statusCode).toBe(409);
    expect((await browser.signIn("thu.khoa", ownPassword)).statusCode).toBe(200);
    expect(
      (await auditOf(office, "access.lockAccount")).filter((item) => item.subjectId === id),
    ).toHaveLength(1);
  });

  test("is refused on oneself, and for the last administrator", async () => {
    const me = (await administrator.get("/api/session")).json().account.id;
    expect((await administrator.post(`/api/accounts/${me}/lock`)).json().code).toBe("access.ownAccount");
    const roles = [{ role: "administrator", unit: province, validFrom: today, validTo: null }];
    const { id, browser } = await settled("thu.quantri2", { roles });
    const locks = await Promise.all([
      administrator.post(`/api/accounts/${id}/lock`),
      browser.post(`/api/accounts/${me}/lock`),
    ]);
    const codes = locks.map((answer) => answer.statusCode).sort();
    expect(codes[0]).toBe(200);
    expect(codes[1]).not.toBe(200);
    const other = locks[0]?.statusCode === 200 ? administrator : browser;
    const locked = locks[0]?.statusCode === 200 ? id : me;
    expect((await other.post(`/api/accounts/${locked}/unlock`)).statusCode).toBe(200);
  });

  test("of an account that does not exist says so", async () => {
    const answer = await administrator.post(`/api/accounts/${newId()}/lock`);
    expect([answer.statusCode, answer.json().code]).toEqual([404, "access.accountNotFound"]);
  });
});

describe("roles and sealed classes", () => {
  test("given and ended change what the account may do at once, and are in the audit log", async () => {
    const { id, browser } = await settled("thu.vaitro");
    const role = { role: "commune_accountant", unit: communes[1], validFrom: today, validTo: null };
    const given = await administrator.post(`/api/accounts/${id}/roles`, role);
    expect(given.statusCode, given.body).toBe(200);
    expect(await permissionsOf(browser)).toContain("list.check");
    const twice = await administrator.post(`/api/accounts/${id}/roles`, role);
    expect([twice.statusCode, twice.json().code]).toEqual([409, "access.roleHeld"]);
    const end = `/api/accounts/${id}/roles/${given.json().id}/end`;
    expect((await administrator.post(end, { validTo: null })).statusCode).toBe(200);
    expect((await administrator.post(end, { validTo: null })).json().code).toBe("access.roleNotFound");
    expect(await permissionsOf(browser)).not.toContain("list.check");
    const about = async (action: string) =>
      (await auditOf(office, action)).filter((item) => item.subjectId === id).map((item) => item.unit);
    expect(await about("access.assignRole")).toEqual([communes[1]]);
    expect(await about("access.endRole")).toEqual([communes[1]]);
  });

  test("with a last day hold through that day and not on the next", async () => {
    const { id, browser } = await settled("thu.ngaycuoi");
    const role = { role: "commune_chairman", unit: communes[1], validFrom: today, validTo: today };
    await administrator.post(`/api/accounts/${id}/roles`, role);
    const before = office.clock.at;
    office.clock.at = new Date("2026-11-21T16:59:00Z");
    await browser.signIn("thu.ngaycuoi", ownPassword);
    expect(await permissionsOf(browser)).toContain("list.sign");
    office.clock.at = new Date("2026-11-21T17:00:00Z");
    expect(await permissionsOf(browser)).not.toContain("list.sign");
    office.clock.at = before;
  });

  test("a class is read only between its days and only by the one cleared", async () => {
    const { id, browser } = await settled("thu.hiv");
    const classesOf = async () => (await browser.get("/api/session")).json().classes;
    expect(await classesOf()).toEqual([]);
    const clearance = { class: "hiv", validFrom: today, validTo: null };
    const given = await administrator.post(`/api/accounts/${id}/classes`, clearance);
    expect(await classesOf()).toEqual(["hiv"]);
    expect((await administrator.post(`/api/accounts/${id}/classes`, clearance)).statusCode).toBe(409);
    const end = `/api/accounts/${id}/classes/${given.json().id}/end`;
    expect((await administrator.post(end, { validTo: null })).statusCode).toBe(200);
    expect(await classesOf()).toEqual([]);
    expect((await auditOf(office, "access.giveClearance")).at(-1)).toMatchObject({ subjectId: id });
    expect((await auditOf(office, "access.endClearance")).at(-1)).toMatchObject({ subjectId: id });
  });

  test("nobody gives themselves rights, and the last administrator keeps the role", async () => {
    const me = (await administrator.get("/api/session")).json().account.id;
    const role = { role: "inspector", unit: province, validFrom: today, validTo: null };
    expect((await administrator.post(`/api/accounts/${me}/roles`, role)).json().code).toBe(
      "access.ownAccount",
    );
    const clearance = { class: "hiv", validFrom: today, validTo: null };
    expect((await administrator.post(`/api/accounts/${me}/classes`, clearance)).json().code).toBe(
      "access.ownAccount",
    );
    const second = (await administrator.get("/api/accounts?role=administrator")).json().items;
    for (const account of second) {
      if (account.id !== me) await administrator.post(`/api/accounts/${account.id}/lock`);
    }
    const own = second.find((account: { id: string }) => account.id === me).roles[0].id;
    const answer = await administrator.post(`/api/accounts/${me}/roles/${own}/end`, { validTo: null });
    expect([answer.statusCode, answer.json().code]).toEqual([409, "access.lastAdministrator"]);
    const dated = await administrator.post(`/api/accounts/${me}/roles/${own}/end`, { validTo: "2026-12-31" });
    expect(dated.json().code).toBe("access.lastAdministrator");
  });
});

describe("sessions", () => {
  test("of one's own are listed, and the others ended", async () => {
    const { id, browser } = await settled("thu.phien");
    const phone = new Browser(office, "10.24.0.9");
    await phone.signIn("thu.phien", ownPassword);
    const { items } = (await browser.get("/api/sessions")).json();
    expect(items).toHaveLength(2);
    expect(items.filter((item: { current: boolean }) => item.current)).toHaveLength(1);
    expect((await browser.post("/api/sessions/end", { session: null })).json()).toEqual({ ended: 1 });
    expect((await phone.get("/api/session")).statusCode).toBe(401);
    expect((await browser.get("/api/session")).statusCode).toBe(200);
    expect((await auditOf(office, "access.endOwnSessions")).at(-1)).toMatchObject({ subjectId: id });
  });

  test("of somebody else can't be ended from one's own page", async () => {
    const one = await settled("thu.phien1");
    const other = await settled("thu.phien22");
    const theirs = (await other.browser.get("/api/sessions")).json().items[0].id;
    const answer = await one.browser.post("/api/sessions/end", { session: theirs });
    expect([answer.statusCode, answer.json().code]).toEqual([404, "access.sessionNotFound"]);
    expect((await other.browser.get("/api/session")).statusCode).toBe(200);
    const ended = await administrator.post(`/api/accounts/${other.id}/sessions/end`, { session: theirs });
    expect(ended.json()).toEqual({ ended: 1 });
    expect((await other.browser.get("/api/session")).statusCode).toBe(401);
  });
});

describe("the list of accounts", () => {
  test.each([
    ["?q=hoang mau", ["xa.canbo"]],
    ["?q=mau hoang", ["xa.canbo"]],
    ["?q=that khe&role=commune_chairman", ["xa2.chutich"]],
    [`?unit=${communes[1]}&role=commune_accountant`, ["xa2.ketoan"]],
    ["?q=khong co ai", []],
  ])("%s finds %j", async (query, logins) => {
    const { items } = (await administrator.get(`/api/accounts${query}`)).json();
    expect(items.map((item: { login: string }) => item.login)).toEqual(logins);
  });

  test("comes in pages", async () => {
    const first = (await administrator.get("/api/accounts?limit=5&page=1")).json();
    const second = (await administrator.get("/api/accounts?limit=5&page=2")).json();
    expect(first.items).toHaveLength(5);
    expect(first.total).toBe(second.total);
    expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(10);
  });

  test("never shows a password or its hash", async () => {
    expect((await administrator.get("/api/accounts?limit=200")).body).not.toMatch(/argon2|password_?hash/i);
  });
});

const changes: [string, "GET" | "POST", object?][] = [
  ["/api/accounts", "GET"],
  [`/api/accounts/${newId()}`, "GET"],
  ["/api/accounts", "POST", newAccount("thu.len")],
  [`/api/accounts/${newId()}/lock`, "POST", {}],
  [`/api/accounts/${newId()}/unlock`, "POST", {}],
  [`/api/accounts/${newId()}/reset-password`, "POST", {}],
  [`/api/accounts/${newId()}/sessions/end`, "POST", { session: null }],
  [
    `/api/accounts/${newId()}/roles`,
    "POST",
    { role: "leader", unit: province, validFrom: today, validTo: null },
  ],
  [`/api/accounts/${newId()}/roles/${newId()}/end`, "POST", { validTo: null }],
  [`/api/accounts/${newId()}/classes`, "POST", { class: "hiv", validFrom: today, validTo: null }],
  [`/api/accounts/${newId()}/classes/${newId()}/end`, "POST", { validTo: null }],
];

test.each(changes)("%s %s is for administrators alone", async (url, method, body) => {
  for (const login of ["xa.canbo", "xa.chutich", "so.giamdoc", "lanhdao", "thanhtra", "phantich"]) {
    const browser = await signedIn(office, login, "10.30.0.1");
    const answer = await browser.send(method, url, body);
    expect([login, answer.statusCode, answer.json().code]).toEqual([login, 403, "platform.notPermitted"]);
  }
  const nobody = await new Browser(office).send(method, url, body);
  expect(nobody.statusCode).toBe(401);
});
