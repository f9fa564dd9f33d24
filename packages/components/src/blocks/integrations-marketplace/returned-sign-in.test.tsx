import { IntegrationGate, IntegrationsMarketplace } from "@cobalt-kit/components";
import { createSandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderWithSandbox, type RenderOptions, type Rendered } from "../../testing/render-with-sandbox.tsx";

afterEach(() => {
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

const feature = (
  <IntegrationGate key="feature" slug="slack">
    <p>Share in Slack</p>
  </IntegrationGate>
);
const marketplace = <IntegrationsMarketplace key="marketplace" />;
const pages: Record<string, ReactElement[]> = {
  "above the marketplace": [feature, marketplace],
  "below the marketplace": [marketplace, feature],
};

function openPage(parts: ReactElement[], sandbox: RenderOptions["sandbox"]): Rendered {
  return renderWithSandbox(<>{parts}</>, { ...(sandbox && { sandbox }), ui: { connectMode: "redirect" } });
}

/** What a person presses to be asked to sign in, and the dialog that asks. */
const places = {
  feature: { open: "Connect Slack", dialog: "Connect Slack" },
  marketplace: { open: "Slack", dialog: "Slack" },
};

/** Leaves for the provider from one place of the page, and comes back to the page anew. */
async function leaveAndReturn(
  place: keyof typeof places,
  parts: ReactElement[],
  decision: "allow" | "deny",
): Promise<void> {
  const assign = vi.fn();
  vi.stubGlobal("location", { href: location.href, origin: location.origin, assign });
  const sandbox = createSandbox();
  const { user, unmount } = openPage(parts, sandbox);
  await user.click(await screen.findByRole("button", { name: places[place].open }));
  await signIn(user, places[place].dialog);
  await waitFor(() => expect(assign).toHaveBeenCalledOnce());
  unmount();
  sandbox.control.decide(sandbox.control.authorizations()[0]?.state ?? "", decision);
  openPage(parts, sandbox);
}

async function signIn(user: UserEvent, name: string): Promise<void> {
  const dialog = within(await screen.findByRole("dialog", { name }));
  await user.click(await dialog.findByRole("button", { name: "Connect Slack" }));
}

/** Dialogs by what they are for, also those that another one hides. */
function dialogNames(): (string | null)[] {
  return screen.queryAllByRole("dialog", { hidden: true }).map((dialog) => {
    const title = dialog.getAttribute("aria-labelledby") ?? "";
    return document.getElementById(title)?.textContent ?? null;
  });
}

describe.each(Object.entries(pages))("a sign-in in this tab, with a feature that needs it %s", (_, parts) => {
  it.each(["feature", "marketplace"] as const)(
    "goes on in one place where it was refused: from the %s",
    async (place) => {
      await leaveAndReturn(place, parts, "deny");
      const dialog = within(await screen.findByRole("dialog"));
      expect(await dialog.findByText("Slack isn’t connected yet")).toBeVisible();
      expect(dialogNames()).toEqual([places[place].dialog]);
      expect(screen.queryByText("Share in Slack")).toBeNull();
    },
    20_000,
  );

  it.each([
    ["feature", []],
    ["marketplace", ["Slack"]],
  ] as const)(
    "goes on in one place where it worked: from the %s",
    async (place, dialogs) => {
      await leaveAndReturn(place, parts, "allow");
      expect(await screen.findByText("Share in Slack")).toBeInTheDocument();
      await waitFor(() => expect(dialogNames()).toEqual(dialogs));
      await waitFor(() => expect(sessionStorage).toHaveLength(0));
    },
    20_000,
  );
});
