import { test as base, type TestAPI } from "vitest";
import { type PageOptions, usualPage } from "./runners/page-answers.ts";
import { openTestPage, type TestPage } from "./runners/test-page.ts";

export type { DecideOptions } from "./runners/next-authorization.ts";
export type { PageOptions } from "./runners/page-answers.ts";
export type { TestPage } from "./runners/test-page.ts";

/** Tests that run at once would take the answers of one another. */
let isOpen = false;

/**
 * Vitest's `test`, in which your page finds Cobalt and its session route by `fetch`, and `customer` is signed in. Each test has a sandbox of
 * its own. Set `customer`, `sessionPath`, `cobaltUrl` and `sandboxOptions` with `test.extend`.
 *
 * @example
 * test("shows what is connected", async ({ connect }) => {
 *   connect("slack");
 *   render(<IntegrationsPage />);
 *   await screen.findByText("Connected");
 * });
 * @example
 * const lumenTest = test.extend({ customer: "lumen" });
 */
export const test: TestAPI<PageOptions & TestPage & { page: TestPage }> = base.extend<
  PageOptions & TestPage & { page: TestPage }
>({
  ...usualPage,
  page: [
    async ({ customer, sessionPath, cobaltUrl, sandboxOptions }, provide) => {
      if (isOpen)
        throw new Error(
          "[cobalt-kit] Another test of this file is running, and both would answer the same fetch. Run them one after the other: without `concurrent`.",
        );
      const page = openTestPage({ customer, sessionPath, cobaltUrl, sandboxOptions });
      isOpen = true;
      await provide(page);
      page.close();
      isOpen = false;
    },
    { auto: true },
  ],
  sandbox: ({ page }, provide) => provide(page.sandbox),
  connect: ({ page }, provide) => provide(page.connect),
  decide: ({ page }, provide) => provide(page.decide),
  advance: ({ page }, provide) => provide(page.advance),
});
