import type * as Client from "@cobalt-kit/client";
import type * as Hooks from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { describe, expect, it, vi } from "vitest";
import { pageWithout } from "./page-without.ts";

type Page = Pick<typeof Hooks, "authorizeInPopup" | "createCobaltSession"> & Pick<typeof Client, "getApplication">;

/** A page that does not get the code that waits for a sign-in. */
function openPage(): Promise<Page> {
  return pageWithout<Page>(
    "late-parts",
    `export { authorizeInPopup, createCobaltSession } from "@cobalt-kit/hooks"; export { getApplication } from "@cobalt-kit/client";`,
  );
}

function sessionOf(page: Page, sandbox: Sandbox): Client.CobaltSession {
  return page.createCobaltSession({
    linkedAccountId: "harbor",
    getSessionToken: () => sandbox.control.mintToken("harbor"),
    fetch: sandbox.fetch,
  });
}

describe("a sign-in, where the code that waits for it does not arrive,", () => {
  it("ends as failed, with its window closed", async () => {
    const page = await openPage();
    const session = sessionOf(page, createSandbox());
    const popup = {
      closed: false,
      location: { replace: vi.fn() },
      close: () => {
        popup.closed = true;
      },
    };
    const states: Hooks.ConnectState[] = [];
    page.authorizeInPopup({ session, slug: "slack", openWindow: () => popup, onState: (state) => states.push(state) });
    await expect.poll(() => states.at(-1)).toMatchObject({ status: "failed", error: { code: "network" } });
    expect(states.map(({ status }) => status)).toEqual(["starting", "failed"]);
    expect(popup.closed).toBe(true);
    expect(popup.location.replace).not.toHaveBeenCalled();
  });

  /** How it ends when its tab comes back from the provider. */
  async function comeBack(
    prepare: (sandbox: Sandbox) => void,
  ): Promise<{ state: Hooks.ConnectState | undefined; asked: number }> {
    const page = await openPage();
    const sandbox = createSandbox();
    const session = sessionOf(page, sandbox);
    const before = await page.getApplication(session, "slack");
    prepare(sandbox);
    sandbox.control.clearRequests();
    const states: Hooks.ConnectState[] = [];
    page.authorizeInPopup({
      session,
      slug: "slack",
      openWindow: () => null,
      resume: before,
      onState: (state) => states.push(state),
    });
    await expect.poll(() => states.at(-1)?.status).toMatch(/^(connected|failed)$/);
    return { state: states.at(-1), asked: sandbox.control.requests().length };
  }

  it("is connected when its tab comes back and the service says so, asked once", async () => {
    const { state, asked } = await comeBack((sandbox) => sandbox.control.connect("harbor", "slack"));
    expect(state).toMatchObject({ status: "connected", application: { slug: "slack", status: "connected" } });
    expect(asked).toBe(1);
  });

  it.each<[string, (sandbox: Sandbox) => void]>([
    ["nobody connected it", () => {}],
    ["the service does not answer either", (sandbox) => sandbox.control.failNext("*", { status: 404 })],
  ])("says that code is missing when its tab comes back and %s", async (_what, prepare) => {
    const { state } = await comeBack(prepare);
    const error = expect.objectContaining({ code: "network", message: expect.stringContaining("Reload the page") });
    expect(state).toMatchObject({ status: "failed", error });
  });
});
