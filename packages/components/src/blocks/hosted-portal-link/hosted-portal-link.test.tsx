import { HostedPortalLink } from "@cobalt-kit/components/admin";
import { CobaltProvider, useSessionStatus } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { test } from "@cobalt-kit/sandbox/vitest";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type RenderOptions, renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const url = "POST /api/v2/public/connect-url";

afterEach(() => vi.restoreAllMocks());

function SignIn(): ReactElement {
  const { renew } = useSessionStatus();
  return <button onClick={() => void renew()}>Sign in</button>;
}

/** A page that gets no session until somebody signs in. */
function signedOut(): { options: RenderOptions; signIn: () => void } {
  const sandbox = createSandbox();
  let signedIn = false;
  const getSessionToken = async (): Promise<string> => {
    if (!signedIn) throw new Error("signed out");
    return sandbox.control.mintToken("harbor");
  };
  const signIn = (): void => {
    signedIn = true;
  };
  return { options: { sandbox, account: "harbor", provider: { getSessionToken } }, signIn };
}

/** A window that a browser lets through, and where it was sent. */
function allowWindow(): string[] {
  const addresses: string[] = [];
  vi.spyOn(window, "open").mockReturnValue(
    Object.create(null, {
      opener: { value: window, writable: true },
      close: { value: () => addresses.push("closed") },
      document: { value: document.implementation.createHTMLDocument() },
      open: { value: (address: string) => addresses.push(address) },
    }),
  );
  return addresses;
}

describe("HostedPortalLink", () => {
  it("asks for an address on each press, with the branding, and keeps it nowhere", async () => {
    const addresses = allowWindow();
    const branding = { name: "Ledgerline", color: "#1d4a3a" };
    const { user, sandbox, container } = renderWithSandbox(<HostedPortalLink branding={branding} configId="eu" />);
    expect(sandbox.control.requests({ route: url })).toEqual([]);
    await user.click(await screen.findByRole("button", { name: "Open integrations portal" }));
    await waitFor(() => expect(addresses).toEqual([expect.stringContaining("/connect/")]));
    const [request] = sandbox.control.requests({ route: url });
    expect(request).toMatchObject({ body: branding, query: { config_id: "eu" } });
    expect(container.innerHTML).not.toContain("/connect/");
  });

  it("says that the browser blocked the window", async () => {
    vi.spyOn(window, "open").mockReturnValue(null);
    const { user } = renderWithSandbox(<HostedPortalLink>Exports</HostedPortalLink>);
    await user.click(await screen.findByRole("button", { name: "Exports" }));
    expect(await screen.findByText("Your browser blocked the window")).toBeInTheDocument();
  });

  it("says why it could not be opened", async () => {
    allowWindow();
    const sandbox = createSandbox();
    sandbox.control.failNext(url, { status: 403 });
    const { user } = renderWithSandbox(<HostedPortalLink />, { sandbox });
    await user.click(await screen.findByRole("button"));
    expect(await screen.findByRole("alert")).toHaveTextContent("Couldn’t open the portal");
  });

  it("gets a new session where the old one has ended, takes the error away, and keeps the focus", async () => {
    allowWindow();
    const { options, signIn } = signedOut();
    const { user, container } = renderWithSandbox(<HostedPortalLink />, options);
    await user.click(await screen.findByRole("button", { name: "Open integrations portal" }));
    const again = await screen.findByRole("button", { name: "Try again" });
    await user.click(again);
    await waitFor(() => expect(again).not.toHaveAttribute("aria-disabled", "true"));
    expect(again).toHaveFocus();
    signIn();
    await user.click(again);
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument());
    expect(document.body).not.toHaveFocus();
    expect(container.querySelector(":focus")).not.toBeNull();
  });

  it("takes the error of an ended session away where another part of the page got the new one", async () => {
    allowWindow();
    const { options, signIn } = signedOut();
    const page = (
      <>
        <SignIn />
        <HostedPortalLink />
      </>
    );
    const { user } = renderWithSandbox(page, options);
    await user.click(await screen.findByRole("button", { name: "Open integrations portal" }));
    await screen.findByRole("alert");
    signIn();
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument());
  });
});

test("HostedPortalLink opens its window in a host’s own test", async ({ sandbox }) => {
  const user = userEvent.setup();
  const getSessionToken = (): Promise<string> => sandbox.control.mintToken("harbor");
  render(
    <CobaltProvider linkedAccountId="harbor" getSessionToken={getSessionToken}>
      <HostedPortalLink />
    </CobaltProvider>,
  );
  await user.click(await screen.findByRole("button", { name: "Open integrations portal" }));
  await waitFor(() => expect(sandbox.control.requests({ route: url })).toHaveLength(1));
  await waitFor(() => expect(screen.getByRole("button")).not.toHaveAttribute("aria-disabled", "true"));
  expect(screen.queryByRole("alert")).toBeNull();
});
