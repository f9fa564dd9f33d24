import { afterEach, beforeEach } from "@jest/globals";
import type { PageOptions } from "./runners/page-answers.ts";
import { openTestPage, type TestPage } from "./runners/test-page.ts";

export type { DecideOptions } from "./runners/next-authorization.ts";
export type { PageOptions } from "./runners/page-answers.ts";
export type { TestPage } from "./runners/test-page.ts";

/**
 * Gives each of the tests that follow in this file, or in this `describe`, a sandbox of its own: your page finds Cobalt and its session
 * route by `fetch`, and `customer` is signed in.
 *
 * @param options - `customer`, `sessionPath`, `cobaltUrl` and `sandboxOptions`, where they are not the usual ones.
 * @returns the page of the test that runs.
 * @example
 * const page = setUpSandbox();
 *
 * test("shows what is connected", async () => {
 *   page.connect("slack");
 *   render(<IntegrationsPage />);
 *   await screen.findByText("Connected");
 * });
 */
export function setUpSandbox(options: Partial<PageOptions> = {}): TestPage {
  let page: ReturnType<typeof openTestPage> | undefined;
  beforeEach(() => {
    page = openTestPage(options);
  });
  afterEach(() => {
    page?.close();
    page = undefined;
  });

  function current(): TestPage {
    if (page !== undefined) return page;
    throw new Error(
      "[cobalt-kit] The sandbox of setUpSandbox is used outside a test, where there is none. Use it in test, beforeEach or afterEach.",
    );
  }

  return {
    get sandbox() {
      return current().sandbox;
    },
    connect: (...values) => current().connect(...values),
    decide: (...values) => current().decide(...values),
    advance: (...values) => current().advance(...values),
  };
}
