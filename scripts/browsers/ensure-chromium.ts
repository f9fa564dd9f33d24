// Finds a Chromium for the tests that need a browser; as root on Debian or Ubuntu it installs the distribution's.
import { existsSync } from "node:fs";
import { canInstall, install } from "./apt.ts";

const installed: string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a browser: `CHROMIUM_PATH`, else an installed one, else one installed now. Throws with what to do. */
export function ensureChromium(): string {
  const asked = process.env["CHROMIUM_PATH"];
  if (asked !== undefined && asked !== "") {
    if (existsSync(asked)) return asked;
    throw new Error(
      `CHROMIUM_PATH is ${asked}, but there is no such file. Correct it, or unset it to use an installed one.`,
    );
  }
  const found = installed.find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (canInstall()) {
    console.log("No Chromium found; installing the distribution's with apt-get.");
    install(["chromium"]);
    const now = installed.find((path) => existsSync(path));
    if (now !== undefined) return now;
  }
  throw new Error(
    "No Chromium found, and the browser tests need one. Install it (Debian, Ubuntu: sudo apt-get install -y chromium), or set CHROMIUM_PATH to a Chromium or Chrome.",
  );
}

if (import.meta.filename === process.argv[1]) console.log(ensureChromium());
