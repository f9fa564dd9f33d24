import { IntegrationDialog } from "@cobalt-kit/components";
import type { CobaltProviderProps } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

afterEach(() => void vi.restoreAllMocks());

// The tabs arrive as pieces of their own.

/** What may be wrong, and what somebody reads who is told of it. */
const causes = {
  connection: /connection .*has expired/i,
  session: /your session/i,
  offline: /you’re offline/i,
  failed: /(was|were)n’t accepted/i,
  blocked: /your browser blocked/i,
  permission: /not for you/i,
  setting: /choose the audience|required/i,
};
type Cause = keyof typeof causes;
const all: readonly Cause[] = ["connection", "session", "offline", "failed", "blocked", "permission", "setting"];

/** A state in which something is wrong in more than one way, and of what it tells, each once. */
interface State {
  slug: string;
  before?: (sandbox: Sandbox) => void;
  provider?: Partial<CobaltProviderProps> | undefined;
  /** Whether the host's session ends while the dialog is open. */
  signsOut?: boolean;
  /** Whether nothing gets through any more once the application is known. */
  losesNetwork?: boolean;
  /** What happens in the open dialog. */
  act?: (user: UserEvent, sandbox: Sandbox) => Promise<void> | void;
  tells: Cause[];
}

const expired = (slug: string) => (sandbox: Sandbox) => sandbox.control.expire("harbor", slug);
const locked: Partial<CobaltProviderProps> = {
  canConnect: { reason: "Not for you" },
  canConfigure: { reason: "Not for you" },
  canRun: { reason: "Not for you" },
};

const states: Record<string, State> = {
  "expired, with keys": { slug: "mailchimp", before: expired("mailchimp"), tells: ["connection"] },
  "expired, with a sign-in": { slug: "notion", before: expired("notion"), tells: ["connection"] },
  "expired, and what it takes to reconnect is not allowed": {
    slug: "notion",
    before: expired("notion"),
    provider: { canConnect: { reason: "Not for you" } },
    tells: ["connection", "permission"],
  },
  "expired, and the window was blocked": {
    slug: "notion",
    before: expired("notion"),
    async act(user) {
      vi.spyOn(window, "open").mockReturnValue(null);
      await user.click(await screen.findByRole("button", { name: "Reconnect Notion" }));
    },
    tells: ["blocked"],
  },
  "expired, and the keys to reconnect with are refused": {
    slug: "mailchimp",
    before: expired("mailchimp"),
    async act(user, sandbox) {
      sandbox.control.failNext("POST /api/v2/app/:slug/save", { status: 400 });
      await reconnectWithKeys(user);
    },
    tells: ["failed"],
  },
  "expired, and nothing gets through on reconnecting": {
    slug: "mailchimp",
    before: expired("mailchimp"),
    async act(user, sandbox) {
      vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
      sandbox.control.failNext("*", { abort: true, times: 100 });
      await reconnectWithKeys(user);
    },
    tells: ["offline"],
  },
  "expired, and a setting is missing": {
    slug: "mailchimp",
    before(sandbox) {
      expired("mailchimp")(sandbox);
      sandbox.control.updateConfig("harbor", "mailchimp", { fields: { mc_audience: null } });
    },
    tells: ["connection"],
  },
  "connected, and nothing gets through": { slug: "hubspot", losesNetwork: true, tells: ["offline"] },
  "expired, and nothing gets through": { slug: "mailchimp", losesNetwork: true, tells: ["connection", "offline"] },
  "expired, and the host's session is over": {
    slug: "mailchimp",
    before: expired("mailchimp"),
    signsOut: true,
    tells: ["connection", "session"],
  },
  "connected, and the host's session is over": { slug: "hubspot", signsOut: true, tells: ["session"] },
  "connected, and nothing is allowed": { slug: "hubspot", provider: locked, tells: ["permission"] },
};

function addressOf(request: RequestInfo | URL): string {
  return request instanceof Request ? request.url : request.toString();
}

async function reconnectWithKeys(user: UserEvent): Promise<void> {
  await user.click(await screen.findByRole("button", { name: "Reconnect Mailchimp" }));
  await user.type(screen.getByLabelText("API key"), "0123abcd-us21");
  await user.type(screen.getByLabelText("Server prefix"), "us21");
  await user.click(screen.getByRole("button", { name: "Reconnect with these keys" }));
}

const tabs = ["Settings", "Workflows", "Runs"];

it.each(Object.entries(states).flatMap(([name, state]) => tabs.map((tab) => [name, tab, state] as const)))(
  "tells of each cause once: %s, tab %s",
  async (_, tab, { slug, before, provider = {}, signsOut = false, losesNetwork = false, act, tells }) => {
    const sandbox = createSandbox();
    before?.(sandbox);
    let signedOut = false;
    const getSessionToken = (): Promise<string> =>
      signedOut ? Promise.reject(new Error("signed out")) : sandbox.control.mintToken("harbor");
    if (losesNetwork) vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const fetch: typeof globalThis.fetch = (...request) =>
      losesNetwork && !/\/(application|session-token)/.test(addressOf(request[0]))
        ? Promise.reject(new TypeError("Failed to fetch"))
        : sandbox.fetch(...request);
    const { user } = renderWithSandbox(<IntegrationDialog slug={slug} open onOpenChange={() => {}} />, {
      sandbox,
      provider: { getSessionToken, fetch, ...provider },
    });
    const wanted = await screen.findByRole("tab", { name: tab });
    signedOut = signsOut;
    if (signsOut) sandbox.control.revokeTokens("harbor");
    await user.click(wanted);
    const dialog = within(screen.getByRole("dialog"));
    await waitFor(() => expect(dialog.getByRole("tabpanel")).not.toBeEmptyDOMElement());
    await waitFor(() => expect(dialog.queryAllByText(/^Loading/)).toEqual([]));
    await act?.(user, sandbox);
    const told = (cause: Cause): string[] =>
      dialog
        .queryAllByText((_text, element) => element?.tagName === "P" && causes[cause].test(element.textContent))
        .filter((element) => element.closest("[hidden]") === null)
        .map((element) => element.textContent);
    for (const cause of tells) await waitFor(() => expect(told(cause)).not.toEqual([]));
    expect(Object.fromEntries(all.map((cause) => [cause, told(cause).length]))).toEqual(
      Object.fromEntries(all.map((cause) => [cause, tells.includes(cause) ? 1 : 0])),
    );
  },
  20_000,
);
