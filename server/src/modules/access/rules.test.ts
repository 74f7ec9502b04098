import { describe, expect, test } from "vitest";
import { preparing } from "./rules/month.ts";
import { passwordFaults } from "./rules/password.ts";
import { attemptWaitSeconds, loginLimit, placeLimit, waitSeconds } from "./rules/throttle.ts";

describe("a password", () => {
  const about = { login: "xa.canbo", name: "Hoàng Thị Mẫu" };
  test.each([
    ["nương-ngô-mùa-gặt", []],
    ["trâu vàng qua suối", []],
    ["Lang-Son-mau-2026", []],
    ["ng9#Kq2!xw", ["short"]],
    ["ng9#Kq2!xwT", ["short"]],
    ["ng9#Kq2!xwTz", []],
    ["password1234", ["known"]],
    ["qwertyuiop12", ["known", "pattern"]],
    ["111111111111", ["pattern"]],
    ["hoàng thị mẫu", ["own_name"]],
    ["x".repeat(129), ["long"]],
  ])("%s has these faults: %j", (password, faults) => {
    expect(passwordFaults(password, about)).toEqual(faults);
  });

  test("typed with composed or decomposed letters is judged the same", () => {
    const text = "trâu vàng qua suối";
    expect(passwordFaults(text.normalize("NFD"), about)).toEqual(passwordFaults(text, about));
  });
});

describe("the wait after wrong passwords", () => {
  const now = new Date("2026-11-21T03:00:00Z");
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
  const failures = (n: number, seconds = 0) => Array.from({ length: n }, () => ago(seconds));
  test.each([
    [4, 0, 0],
    [5, 0, 30],
    [5, 29, 1],
    [5, 30, 0],
    [6, 0, 60],
    [7, 0, 120],
    [9, 0, 480],
    [10, 0, 900],
    [40, 0, 900],
    [40, 899, 1],
    [40, 900, 0],
  ])("after %i of them, the last %i s ago, is %i s", (n, seconds, wait) => {
    expect(waitSeconds(failures(n, seconds), now, placeLimit)).toBe(wait);
  });

  test("forgets those older than a quarter of an hour", () => {
    expect(waitSeconds([...failures(4), ...failures(10, 900)], now, placeLimit)).toBe(0);
    expect(waitSeconds([...failures(4), ...failures(1, 899)], now, placeLimit)).toBe(30);
  });

  test.each([
    [19, 0, 0],
    [20, 0, 30],
    [300, 0, 30],
    [300, 30, 0],
  ])(
    "after %i of one login from everywhere, the last %i s ago, is %i s and never grows",
    (n, seconds, wait) => {
      expect(waitSeconds(failures(n, seconds), now, loginLimit)).toBe(wait);
    },
  );

  test("where the login is known counts its own failures there and nobody else's", () => {
    const others = { ofPlace: [], ofLogin: failures(1_000), ofAddress: failures(1_000) };
    expect(attemptWaitSeconds(others, now, true)).toBe(0);
    expect(attemptWaitSeconds(others, now, false)).toBe(900);
    expect(attemptWaitSeconds({ ...others, ofPlace: failures(5) }, now, true)).toBe(30);
  });
});

test.each([
  ["2026-11-01", "2026-12", "2026-11-24"],
  ["2026-11-21", "2026-12", "2026-11-24"],
  ["2026-11-30", "2026-12", "2026-11-24"],
  ["2026-12-01", "2027-01", "2026-12-24"],
  ["2026-08-31", "2026-09", "2026-08-24"],
])("on %s the office prepares %s, until %s", (date, month, deadline) => {
  expect(preparing(date)).toEqual({ month, deadline });
});
