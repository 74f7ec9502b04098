import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser, type Office, openOffice } from "#test/access.ts";
import type { Terminal } from "./first-administrator.ts";
import { mustBeFitToServe, proxiesToTrust } from "./own-database.ts";

let own: Office;
beforeAll(async () => {
  own = await openOffice("own");
});
afterAll(() => own.close());

const here = { host: "127.0.0.1", publicUrl: undefined };
const strong = "trâu vàng qua suối sớm";

interface Desk {
  readonly terminal: Terminal;
  readonly shown: () => string;
  /** Types a line once this question stands there for the nth time. */
  answer(question: string, line: string, nth?: number): Promise<void>;
  readonly input: PassThrough;
}

function desk(isTTY: { input: boolean; output: boolean }): Desk {
  const input = Object.assign(new PassThrough(), { isTTY: isTTY.input });
  const output = Object.assign(new PassThrough(), { isTTY: isTTY.output });
  let text = "";
  output.on("data", (chunk: Buffer) => {
    text += chunk.toString("utf8");
  });
  const asked = async (question: string, nth: number) => {
    for (let turn = 0; turn < 500 && text.split(question).length <= nth; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(text.split(question).length, `${question} (${nth})\n${text}`).toBeGreaterThan(nth);
  };
  return {
    terminal: { input, output },
    input,
    shown: () => text,
    answer: async (question, line, nth = 1) => {
      await asked(question, nth);
      input.write(`${line}\r`);
    },
  };
}

const serve = (at: Desk) => mustBeFitToServe(own.services, here, at.terminal);

describe("one's own database without an administrator", () => {
  test.each([
    [{ input: false, output: false }],
    [{ input: true, output: false }],
    [{ input: false, output: true }],
  ])(
    "and without a terminal (%j) is refused with the command, in both languages, and nothing is asked",
    async (isTTY) => {
      const at = desk(isTTY);
      await expect(serve(at)).rejects.toMatchObject({
        code: "access.noAdministrator",
        vi: expect.stringMatching(/chưa có quản trị viên.*ansinh user add TÊN-ĐĂNG-NHẬP --admin/),
        en: expect.stringMatching(/no administrator yet.*ansinh user add LOGIN --admin/),
      });
      expect(at.shown()).toBe("");
    },
  );

  test("whose asking is broken off (Ctrl D) is refused with the command, instead of hanging", async () => {
    const at = desk({ input: true, output: true });
    const refused = expect(serve(at)).rejects.toMatchObject({ code: "access.noAdministrator" });
    await at.answer("login: ", "quantri");
    at.input.end();
    await refused;
  });

  test("asks on a terminal: a weak password, then two that differ, then a good one is served", async () => {
    const at = desk({ input: true, output: true });
    const served = serve(at);
    await at.answer("login: ", " Chau.QT ");
    await at.answer("full name: ", "Châu Văn Quản");
    await at.answer("password: ", "chau.qt12345");
    await at.answer("again: ", "chau.qt12345");
    await at.answer("login: ", "chau.qt", 2);
    expect(at.shown()).toMatch(/Mật khẩu chưa đủ mạnh: .*Cách sửa/);
    expect(at.shown()).toMatch(/The password is too weak: .*How to mend/);

    await at.answer("full name: ", "Châu Văn Quản", 2);
    await at.answer("password: ", strong, 2);
    await at.answer("again: ", `${strong}!`, 2);
    await at.answer("login: ", "chau.qt", 3);
    expect(at.shown()).toContain("Hai lần nhập khác nhau / the two differ");

    await at.answer("full name: ", "Châu Văn Quản", 3);
    await at.answer("password: ", strong, 3);
    await at.answer("again: ", strong, 3);
    await served;
    for (const secret of ["12345", strong]) expect(at.shown()).not.toContain(secret);
    expect(at.shown()).toContain("Châu Văn Quản");
    expect((await new Browser(own).signIn("chau.qt", strong)).statusCode).toBe(200);
  });

  test("is asked no more once it has one", async () => {
    const at = desk({ input: true, output: true });
    await serve(at);
    expect(at.shown()).toBe("");
  });
});

test("answers pasted all at once are taken in their order, a password with its spaces", async () => {
  const another = await openOffice("own");
  const at = desk({ input: true, output: true });
  const served = mustBeFitToServe(another.services, here, at.terminal);
  at.input.write(`quantri\rLò Thị Quản\r ${strong} \r ${strong} \r`);
  await served;
  expect((await new Browser(another).signIn("quantri", ` ${strong} `)).statusCode).toBe(200);
  await another.close();
});

describe("X-Forwarded-For", () => {
  const https = "https://ansinh.example";
  test.each([
    [undefined, undefined, []],
    ["", undefined, []],
    [undefined, "http://10.0.0.1", []],
    [undefined, https, ["loopback"]],
    ["10.0.0.5", https, ["10.0.0.5"]],
    [" 10.0.0.5, 10.1.0.0/16 ,fd00::/8", undefined, ["10.0.0.5", "10.1.0.0/16", "fd00::/8"]],
  ])("declared %j behind %j is believed from %j", (declared, publicUrl, trusted) => {
    expect(proxiesToTrust(declared, publicUrl)).toEqual(trusted);
  });

  test.each(["proxy.local", "10.0.0", "10.0.0.5/x", "*"])(
    "from “%s” is no address, which is said",
    (proxy) => {
      expect(() => proxiesToTrust(proxy, undefined)).toThrow(/ANSINH_TRUSTED_PROXY/);
    },
  );
});
