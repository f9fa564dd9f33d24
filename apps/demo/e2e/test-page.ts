import { type BrowserContext, expect, test as base } from "@playwright/test";

interface PageFixtures {
  /** What the browser may complain about in this test; anything else fails it. */
  tolerate: (pattern: RegExp) => void;
}

/** For pages that are not the demo's. */
export const test = base.extend<PageFixtures>({
  tolerate: [
    async ({ context }, use) => {
      const complaints = listen(context);
      const tolerated: RegExp[] = [];
      await use((pattern) => tolerated.push(pattern));
      expect(
        complaints.filter((each) => !tolerated.some((pattern) => pattern.test(each))),
        "errors, console.error and policy violations in the browser",
      ).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Errors and warnings of every page and popup; violations of a content security policy are among them. */
function listen(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on("weberror", (each) => complaints.push(String(each.error())));
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      complaints.push(`${message.text()} (${message.location().url})`);
    }
  });
  return complaints;
}
