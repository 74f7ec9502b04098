import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { commandToGetBrowser, findBrowser } from "../../scripts/browser.mjs";
import { root } from "./tree.ts";

describe("npm test where no Chromium is", () => {
  const systems: readonly [string, { platform: string; names: string; root: boolean }, string][] = [
    ["Debian", { platform: "linux", names: "debian", root: false }, "sudo apt-get install -y chromium"],
    ["Debian as root", { platform: "linux", names: "debian", root: true }, "apt-get install -y chromium"],
    [
      "Ubuntu, which descends from Debian",
      { platform: "linux", names: "ubuntu debian", root: false },
      "sudo apt-get install -y chromium-browser",
    ],
    ["Fedora", { platform: "linux", names: "fedora", root: false }, "sudo dnf install -y chromium"],
    ["macOS", { platform: "darwin", names: "", root: false }, "brew install --cask chromium"],
    ["an unknown system", { platform: "linux", names: "", root: false }, "export CHROMIUM=/path/to/chromium"],
  ];
  test.each(systems)("names the command that gets one on %s", (_name, system, command) => {
    expect(commandToGetBrowser(system)).toBe(command);
  });

  test("fails at once, and that command is its last line", () => {
    const env = { ...process.env, CHROMIUM: "/nowhere/chromium", ANSINH_TEST_RESULTS: "" };
    const ran = spawnSync(process.execPath, [`${root}scripts/test.mjs`], { env, encoding: "utf8" });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain("/nowhere/chromium: không chạy được / cannot be run");
    expect(ran.stderr.trimEnd().split("\n").at(-1)).toBe(commandToGetBrowser());
  });

  test("takes the first of the known places that holds one", () => {
    const before = process.env.CHROMIUM;
    delete process.env.CHROMIUM;
    try {
      expect(findBrowser((path: string) => path === "/usr/bin/google-chrome-stable")).toBe(
        "/usr/bin/google-chrome-stable",
      );
      expect(findBrowser(() => false)).toBeUndefined();
    } finally {
      if (before !== undefined) process.env.CHROMIUM = before;
    }
  });
});

test("npm test refuses a project it doesn't know instead of running nothing", () => {
  const args = [fileURLToPath(new URL("scripts/test.mjs", `file://${root}`)), "--only", "sever"];
  const ran = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain("sever");
});
