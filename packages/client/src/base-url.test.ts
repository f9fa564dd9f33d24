// @vitest-environment node
import { expect, it } from "vitest";
import { normalizeBaseUrl } from "./base-url.ts";
import { headerValue, path } from "./path.ts";
import { safeIcon, safeUrl } from "./safe-url.ts";

it.each([
  [undefined, "https://app.refold.ai"],
  ["app.refold.ai", "https://app.refold.ai"],
  ["https://app.refold.ai/", "https://app.refold.ai"],
  ["https://api.gocobalt.io/api/v2/", "https://api.gocobalt.io"],
  ["http://127.0.0.1:4010", "http://127.0.0.1:4010"],
  ["https://proxy.test/cobalt/?a=1#b", "https://proxy.test/cobalt"],
  ["//app.refold.ai", "https://app.refold.ai"],
])("takes %j for %s", (given, normal) => {
  expect(normalizeBaseUrl(given)).toBe(normal);
});

it.each(["https://", "not a url", ""])("refuses %j as an API's address", (given) => {
  expect(() => normalizeBaseUrl(given)).toThrow(TypeError);
});

it.each([
  ["Acme Ltd", "Acme Ltd"],
  [" acme", "%20acme"],
  ["acme\t", "acme%09"],
  ["a\r\nx-api-key: 1", "a%0D%0Ax-api-key%3A%201"],
  ["Müller", "M%C3%BCller"],
  ["\ud800", "%EF%BF%BD"],
])("writes %j into a header as %s", (given, written) => {
  expect(headerValue(given)).toBe(written);
  expect(new Headers({ a: written }).get("a")).toBe(written);
});

it("keeps a parameter in its segment", () => {
  expect(path`/a/${"../b?c#d"}/e`).toBe("/a/..%2Fb%3Fc%23d/e");
  expect(() => path`/a/${"\ud800"}`).toThrow("half of a character");
});

it.each([
  ["https://x.test/a", "https://x.test/a"],
  ["http://localhost:3000/a", "http://localhost:3000/a"],
  ["http://127.0.0.1/a", "http://127.0.0.1/a"],
  ["http://[::1]/a", "http://[::1]/a"],
  ["http://x.test/a", undefined],
  ["http://localhost.evil.test/a", undefined],
  ["http://localhost:80@evil.test/a", undefined],
  ["http://localhost@evil.test/a", undefined],
  ["javascript:alert(1)", undefined],
  ["java\nscript:alert(1)", undefined],
  ["data:text/html,x", undefined],
  ["blob:https://x.test/1", undefined],
  ["/relative", undefined],
  ["", undefined],
])("opens of %j only %s", (given, safe) => {
  expect(safeUrl(given)).toBe(safe);
});

it.each([
  ["data:image/svg+xml;base64,PHN2Zz4=", "data:image/svg+xml;base64,PHN2Zz4="],
  ["data:image/png,x", "data:image/png,x"],
  ["data:text/html,x", undefined],
  ["DATA:IMAGE/SVG+XML,x", "DATA:IMAGE/SVG+XML,x"],
  ["/icons/slack.svg", "https://api.test/icons/slack.svg"],
  [42, undefined],
])("shows of the picture %j only %s", (given, safe) => {
  expect(safeIcon(given, "https://api.test")).toBe(safe);
});
