import { startFirefox } from "./firefox.ts";
import { playAll } from "./scenarios.ts";

const firefox = process.env["FIREFOX_PATH"] ?? "/usr/bin/firefox-esr";

playAll("Firefox", [firefox], () => startFirefox(firefox));
