import type * as Hooks from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { expect, it, vi } from "vitest";
import { pageWithout } from "./page-without.ts";

it("ends a sign-in as failed, with its window closed, where the code that waits for it does not arrive", async () => {
  const page = await pageWithout<Pick<typeof Hooks, "authorizeInPopup" | "createCobaltSession">>(
    "late-parts",
    `export { authorizeInPopup, createCobaltSession } from "@cobalt-kit/hooks";`,
  );
  const sandbox = createSandbox();
  const session = page.createCobaltSession({
    linkedAccountId: "harbor",
    getSessionToken: () => sandbox.control.mintToken("harbor"),
    fetch: sandbox.fetch,
  });
  const popup = {
    closed: false,
    location: { replace: vi.fn() },
    close: () => {
      popup.closed = true;
    },
  };
  const states: Hooks.ConnectState[] = [];
  page.authorizeInPopup({ session, slug: "slack", openWindow: () => popup, onState: (state) => states.push(state) });
  await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ status: "failed", error: { code: "network" } }), 10_000);
  expect(states.map(({ status }) => status)).toEqual(["starting", "failed"]);
  expect(popup.closed).toBe(true);
  expect(popup.location.replace).not.toHaveBeenCalled();
});
