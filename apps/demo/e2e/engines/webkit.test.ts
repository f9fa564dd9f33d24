import { playAll } from "./scenarios.ts";
import { startWebKit } from "./webkit.ts";

const paths = {
  driver: "/usr/bin/WebKitWebDriver",
  browser: process.env["MINIBROWSER_PATH"] ?? "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
  xvfb: "/usr/bin/Xvfb",
};

playAll("WebKit", Object.values(paths), () => startWebKit(paths));
