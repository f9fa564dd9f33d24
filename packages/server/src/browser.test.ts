import { expect, it } from "vitest";

it("throws with the reason where a bundler takes the browser's file", async () => {
  await expect(import("./browser.ts")).rejects.toThrow("@cobalt-kit/server was loaded in a browser");
});

it("throws with the reason where there is a document, whatever file was taken", async () => {
  await expect(import("./index.ts")).rejects.toThrow("import it on your backend alone");
});
