import { describe, expect, it } from "vitest";
import { createReach } from "./reach.ts";

const reach = createReach({
  allowedOrigins: ["https://shop.test"],
  allowedHosts: ["sandbox.lan", "[fd00::7]"],
  webhookHosts: ["hooks.test"],
});

describe("a host that a request may be sent to", () => {
  it.each([
    "localhost",
    "LOCALHOST:4010",
    "localhost.:4010",
    "demo.localhost:4010",
    "127.0.0.1:4010",
    "127.8.9.1",
    "[::1]:4010",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]:4010",
    "2130706433",
    "127.1",
    "0x7f.1",
    "017700000001",
    "127.000.000.001",
    "127.0.0.1.",
    "[::1]:",
    "[0::ffff:127.0.0.1]",
    "SANDBOX.LAN.:80",
    "sandbox.lan:4010",
    "[fd00::7]:4010",
  ])("is %s", (host) => expect(reach.isHost(host)).toBe(true));

  it.each([
    "evil.test",
    "evil.test:4010",
    "localhost.evil.test",
    "127.0.0.1.nip.io",
    "localhost@evil.test",
    "evil.test/localhost",
    "localhost, evil.test",
    "evil.sandbox.lan",
    "10.0.0.1",
    "0.0.0.0:4010",
    "[::]",
    "[::ffff:10.0.0.1]",
    "localhost:4010:4010",
    "",
    " ",
    "[",
    "lοcalhost",
    "localhost..",
    "localhost\0",
    "localhost#",
    "localhost\\evil.test",
    "%6c%6fcalhost",
    "①②⑦.0.0.1",
    "127.0.0.256",
    "127.0.0.1:99999",
    "[::1%25eth0]",
    "[::127.0.0.1]",
    "[fe80::1]",
    "127-0-0-1.rebind.test",
    "localtest.me",
    "localhost.localdomain",
    "1",
    null,
    undefined,
  ])("is not %j", (host) => expect(reach.isHost(host)).toBe(false));
});

describe("an origin whose pages may call", () => {
  it.each([
    "http://localhost:5173",
    "https://localhost",
    "http://127.0.0.1:1",
    "http://[::1]:80",
    "http://app.localhost",
    "https://shop.test",
  ])("is %s", (origin) => expect(reach.isOrigin(origin)).toBe(true));

  it.each([
    "null",
    "",
    "https://evil.test",
    "http://shop.test",
    "https://shop.test:8443",
    "https://shop.test.evil.test",
    "http://localhost.evil.test",
    "chrome-extension://localhost",
    "file://",
    "https://my-app-localhost",
    "ws://localhost",
    "data:text/html,x",
    "blob:http://localhost:1/x",
    "moz-extension://localhost",
    "http://localhost@evil.test",
    "http://localhost, https://evil.test",
    "HTTPS://SHOP.TEST",
    "https://shop.test.",
    "null ",
  ])("is not %j", (origin) => expect(reach.isOrigin(origin)).toBe(false));
});

describe("an address that webhooks may go to", () => {
  it.each([
    "http://localhost:9/x",
    "https://127.0.0.1/",
    "http://2130706433/",
    "http://[::1]:4010/",
    "https://hooks.test:8443/in",
  ])("is %s", (url) => expect(reach.isWebhook(url)).toBe(true));

  it.each([
    "http://10.0.0.5/",
    "http://169.254.169.254/latest/meta-data/",
    "http://metadata.google.internal/",
    "http://0.0.0.0/",
    "http://evil.localhost/",
    "https://evil.hooks.test/",
    "http://hooks.test@evil.test/",
    "http://evil.test\\@127.0.0.1/",
    "http://127.0.0.1.nip.io/",
    "http://[::]/",
    "file://localhost/etc/passwd",
    "javascript:alert(1)//localhost",
    "data:,x",
    "blob:http://localhost/x",
    "hooks.test",
    "",
  ])("is not %j", (url) => expect(reach.isWebhook(url)).toBe(false));
});

it.each([
  { allowedOrigins: ["shop.test"] },
  { allowedOrigins: ["https://shop.test/"] },
  { allowedOrigins: ["*"] },
  { allowedHosts: ["*"] },
  { allowedHosts: ["sandbox.lan:4010"] },
  { webhookHosts: ["https://hooks.test"] },
  { webhookHosts: [""] },
])("refuses what is no origin or no host: %j", (options) => expect(() => createReach(options)).toThrow(/An allowed/));
