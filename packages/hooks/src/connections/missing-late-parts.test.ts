import { type Application, createCobaltSession, type CobaltSession, getApplication } from "@cobalt-kit/client";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { beforeEach, expect, it, vi } from "vitest";
import { authorizeInPopup } from "./authorize-in-popup.ts";
import type { ConnectState } from "./connect-state.ts";

vi.mock("../late-parts.ts", () => {
  throw new Error("a chunk that the server no longer has");
});

let sandbox: Sandbox;
let session: CobaltSession;
let before: Application;

beforeEach(async () => {
  sandbox = createSandbox();
  const getSessionToken = await sandbox.control.mintToken("harbor");
  const { fetch } = sandbox;
  session = createCobaltSession({
    linkedAccountId: "harbor",
    getSessionToken,
    baseUrl: "https://api.cobalt.test",
    fetch,
  });
  before = await getApplication(session, "slack");
  sandbox.control.clearRequests();
});

/** How a sign-in ends that this tab comes back from. */
async function comeBack(): Promise<ConnectState> {
  return new Promise((resolve) => {
    const onState = (state: ConnectState): void => {
      if (state.status !== "waiting") resolve(state);
    };
    authorizeInPopup({ session, slug: "slack", openWindow: () => null, resume: before, onState });
  });
}

it("is connected when the tab comes back and the code that waits does not arrive", async () => {
  sandbox.control.connect("harbor", "slack");
  expect(await comeBack()).toMatchObject({ status: "connected", application: { slug: "slack", status: "connected" } });
  expect(sandbox.control.requests()).toHaveLength(1);
});

it.each([
  ["nobody connected it", () => {}],
  ["the service does not answer either", () => sandbox.control.failNext("*", { status: 404 })],
])("says that code is missing where %s", async (_what, prepare) => {
  prepare();
  const error = expect.objectContaining({ code: "network", message: expect.stringContaining("Reload the page") });
  expect(await comeBack()).toMatchObject({ status: "failed", error });
});
