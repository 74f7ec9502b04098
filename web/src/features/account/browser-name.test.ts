import { expect, it } from "vitest";
import { browserName } from "./browser-name.ts";

const chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

it.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`, "Chrome", "Windows"],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/140.0.0.0`, "Edge", "Windows"],
  [`Mozilla/5.0 (Windows NT 10.0) coc_coc_browser/130.0 ${chrome}`, "Cốc Cốc", "Windows"],
  [`Mozilla/5.0 (Linux; Android 14) ${chrome}`, "Chrome", "Android"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1",
    "Safari",
    "iPhone",
  ],
  ["curl/8.0", null, null],
  ["", null, null],
])("%s is called %s on %s", (agent, browser, system) =>
  expect(browserName(agent)).toEqual({ browser, system }),
);
