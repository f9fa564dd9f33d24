import { ConnectDialog, IntegrationsMarketplace, useGalleryUrl } from "@cobalt-kit/components";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { type ReactElement, useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderWithSandbox, type Rendered } from "../../testing/render-with-sandbox.tsx";

let provider: { closed: boolean };

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.spyOn(window, "open").mockImplementation(() => {
    const handle = {
      closed: false,
      close() {},
      location: { replace() {} },
      document: document.implementation.createHTMLDocument(),
    };
    provider = handle;
    return Object.create(window, {
      ...Object.getOwnPropertyDescriptors(handle),
      closed: { get: () => handle.closed },
    });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const places = {
  "the marketplace": (slug: string) => <IntegrationsMarketplace defaultSlug={slug} />,
  "a dialog that connects": (slug: string) => <ConnectOnly slug={slug} />,
};

function ConnectOnly({ slug }: { slug: string }): ReactElement {
  const [open, setOpen] = useState(true);
  return <ConnectDialog slug={slug} open={open} onOpenChange={setOpen} />;
}

const integrate = "POST /api/v1/:slug/integrate";
const save = "POST /api/v2/app/:slug/save";

/** What brings a sign-in into a state. */
const states: Record<string, { slug: string; reach: (page: Rendered) => Promise<void> }> = {
  starting: {
    slug: "slack",
    async reach({ user, sandbox }) {
      sandbox.control.hold(integrate);
      await user.click(await screen.findByRole("button", { name: "Connect Slack" }));
    },
  },
  waiting: {
    slug: "slack",
    async reach({ user }) {
      await user.click(await screen.findByRole("button", { name: "Connect Slack" }));
    },
  },
  blocked: {
    slug: "slack",
    async reach({ user }) {
      vi.mocked(window.open).mockReturnValue(null);
      await user.click(await screen.findByRole("button", { name: "Connect Slack" }));
    },
  },
  abandoned: {
    slug: "slack",
    async reach({ user }) {
      await user.click(await screen.findByRole("button", { name: "Connect Slack" }));
      await screen.findByText("Waiting for Slack");
      provider.closed = true;
      await act(() => vi.advanceTimersByTimeAsync(8000));
    },
  },
  verifying: {
    slug: "zendesk",
    async reach({ user, sandbox }) {
      sandbox.control.hold(save);
      await user.type(await screen.findByLabelText("API token"), "zd_1");
      await user.type(screen.getByLabelText(/subdomain/i), "harbor");
      await user.type(screen.getByLabelText(/mail/i), "ops@harbor.test");
      await user.click(screen.getByRole("button", { name: "Connect with these keys" }));
    },
  },
};

describe.each(Object.entries(places))("in %s", (_place, show) => {
  it.each(Object.entries(states))(
    "a sign-in that is %s outlasts presses outside and above, and is asked about by Escape and the close button",
    async (status, { slug, reach }) => {
      const page = renderWithSandbox(show(slug));
      const dialog = await screen.findByRole("dialog");
      await reach(page);
      const stays = (): void => {
        expect(dialog).toBeVisible();
        expect(screen.queryByRole("alertdialog")).toBeNull();
        expect(dialog.querySelector("[data-connect]")).toHaveAttribute("data-connect", status);
      };
      await waitFor(stays);

      const menu = document.createElement("password-menu");
      const toast = Object.assign(document.createElement("div"), { role: "status", textContent: "Exported" });
      toast.style.cssText = "position: fixed; z-index: 99999";
      for (const each of [dialog.parentElement, menu, toast]) {
        if (each === null) throw new Error("The dialog stands in nothing.");
        if (!each.isConnected) document.body.append(each);
        await page.user.click(each);
        stays();
      }
      fireEvent.keyDown(toast, { key: "Escape" });
      stays();
      menu.remove();
      toast.remove();

      for (const close of [
        () => page.user.keyboard("{Escape}"),
        () => page.user.click(within(dialog).getByRole("button", { name: "Close" })),
      ]) {
        await close();
        const question = screen.getByRole("alertdialog", { name: /^Stop connecting/ });
        await page.user.click(within(question).getByRole("button", { name: "Keep going" }));
        await waitFor(stays);
      }
    },
  );
});

function Addressed(): ReactElement {
  return <IntegrationsMarketplace {...useGalleryUrl()} />;
}

it.each(Object.entries(states))(
  "Back closes a sign-in that is %s, and its card says what came of it",
  async (status, { slug, reach }) => {
    window.history.replaceState(null, "", "/settings");
    const page = renderWithSandbox(<Addressed />);
    const { control } = page.sandbox;
    const name = slug === "slack" ? "Slack" : "Zendesk";
    await page.user.click(await screen.findByRole("button", { name }));
    const dialog = await screen.findByRole("dialog");
    await reach(page);
    await waitFor(() => expect(dialog.querySelector("[data-connect]")).toHaveAttribute("data-connect", status));
    for (const { state } of control.authorizations()) control.decide(state, "allow");
    act(() => window.history.back());
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(window.location.search).toBe("");
    await waitFor(() => expect(screen.getByRole("button", { name })).toHaveFocus());
    const card = screen.getByRole("button", { name }).closest(".ck-card");
    await waitFor(() => expect(card).toHaveTextContent("Connected"));
    expect(screen.queryByRole("alert")).toBeNull();
  },
);
