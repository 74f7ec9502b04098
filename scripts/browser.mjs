// Finds a Chromium for the journeys, or the command that gets one on this system.
import { accessSync, constants, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const places = {
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, "Google/Chrome/Application/chrome.exe")),
};

/** `$CHROMIUM`, else an installed one; undefined when there is none. A wrong `$CHROMIUM` is not replaced. */
export function findBrowser(exists = isProgram) {
  const chosen = process.env.CHROMIUM;
  if (chosen) return exists(chosen) ? chosen : undefined;
  const folders = ["/usr/bin", "/usr/local/bin", "/snap/bin", ...(process.env.PATH ?? "").split(delimiter)];
  const candidates = [
    ...(places[process.platform] ?? []),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
  return candidates.find(exists);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** One line to run; where the system isn't known, what to set. */
export function commandToGetBrowser({ platform, names: known, root } = thisSystem()) {
  if (platform === "darwin") return "brew install --cask chromium";
  if (platform === "win32") return "winget install -e --id Google.Chrome";
  const commands = [
    ["ubuntu", "apt-get install -y chromium-browser"],
    ["debian", "apt-get install -y chromium"],
    ["fedora", "dnf install -y chromium"],
    ["arch", "pacman -S --noconfirm chromium"],
    ["alpine", "apk add chromium"],
    ["suse", "zypper install -y chromium"],
  ];
  const found = commands.find(([name]) => known.includes(name));
  return found === undefined ? "export CHROMIUM=/path/to/chromium" : `${root ? "" : "sudo "}${found[1]}`;
}

function thisSystem() {
  return { platform: process.platform, names: systemNames(), root: process.getuid?.() === 0 };
}

/** This system's name and those it descends from. */
function systemNames() {
  try {
    const lines = readFileSync("/etc/os-release", "utf8").split("\n");
    const named = lines.filter((line) => /^ID(_LIKE)?=/.test(line));
    return named.map((line) => line.replace(/^[^=]*=/, "").replaceAll('"', "")).join(" ");
  } catch {
    return "";
  }
}
