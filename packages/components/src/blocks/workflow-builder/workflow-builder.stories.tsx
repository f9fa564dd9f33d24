import { WorkflowBuilder } from "@cobalt-kit/components/workflow-builder";
import { CobaltProvider } from "@cobalt-kit/hooks";
import type { Sandbox } from "@cobalt-kit/sandbox";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { type ReactElement, useState } from "react";
import { expect, fireEvent, fn, screen, spyOn, waitFor, within } from "storybook/test";

import { longText } from "../../testing/controlled-field.tsx";

const meta = {
  title: "Marketplace/WorkflowBuilder",
  component: WorkflowBuilder,
  args: { workflow: { id: "pw_digest", name: "Weekly digest" }, onDone: fn() },
  parameters: { sandbox: { account: "harbor" } },
} satisfies Meta<typeof WorkflowBuilder>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The address has the token, so it gets into no attribute. */
export const Default: Story = {
  play: async ({ args, canvas, userEvent }) => {
    const frame = await canvas.findByTitle("Builder of Weekly digest");
    await waitFor(() => expect(frame).toHaveAttribute("data-status", "loaded"));
    await expect(frame).not.toHaveAttribute("src");
    await expect(document.documentElement.outerHTML).not.toContain("token=");
    canvas.getByRole("button", { name: "Done" }).focus();
    await userEvent.keyboard("{Enter}");
    await expect(args.onDone).toHaveBeenCalledOnce();
  },
};

/** No frame: a tab of its own, which a click opens. */
export const InATab: Story = {
  args: { mode: "window" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Open in a new tab" })).toHaveAccessibleDescription(
      "Opens in a new tab.",
    );
    await expect(canvas.queryByTitle("Builder of Weekly digest")).not.toBeInTheDocument();
  },
};

export const Loading: Story = {
  args: { branding: { color: "#1d4a3a" } },
  parameters: { sandbox: { account: "harbor", hang: ["POST /api/v2/public/connect-url"] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading the builder…")).toBeInTheDocument();
  },
};

export const Offline: Story = {
  args: { branding: { color: "#1d4a3a" } },
  parameters: { sandbox: { account: "harbor", offline: true } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Couldn’t open the builder")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeVisible();
  },
};

/** No token, no address: the next try asks for another one. */
export const SessionExpired: Story = {
  parameters: { sandbox: { account: "harbor", signedOut: true } },
  args: { branding: { color: "#1d4a3a" } },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText("Couldn’t open the builder")).toBeVisible();
    const [again] = canvas.getAllByRole("button", { name: "Try again" });
    if (again === undefined) throw new Error("There is no other try.");
    await userEvent.click(again);
    const frame = await canvas.findByTitle("Builder of Weekly digest");
    await waitFor(() => expect(frame).toHaveAttribute("data-status", "loaded"));
    await expect(canvas.queryByText("Couldn’t open the builder")).not.toBeInTheDocument();
  },
};

export const Forbidden: Story = {
  parameters: { permissions: { canConfigure: { reason: "Only admins edit workflows." } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Only admins edit workflows.")).toBeVisible();
    await expect(canvas.queryByTitle("Builder of Weekly digest")).not.toBeInTheDocument();
    await expect(canvas.queryByRole("button", { name: "Open in a new tab" })).not.toBeInTheDocument();
  },
};

/** A page whose rule changes while somebody edits. */
function RuleThatChanges({ sandbox, onDone }: { sandbox: Sandbox; onDone: () => void }): ReactElement {
  const [allowed, setAllowed] = useState(true);
  const [color, setColor] = useState("#1d4a3a");
  return (
    <>
      <button type="button" onClick={() => setAllowed(!allowed)}>
        Change the rule
      </button>
      <button type="button" onClick={() => setColor("#222222")}>
        Change the colours
      </button>
      <CobaltProvider
        linkedAccountId="harbor"
        getSessionToken={() => sandbox.control.mintToken("harbor")}
        baseUrl="https://api.cobalt.test"
        fetch={sandbox.fetch}
        canConfigure={allowed || { reason: "Only admins edit workflows." }}
      >
        <WorkflowBuilder workflow={{ id: "pw_digest", name: "Weekly digest" }} branding={{ color }} onDone={onDone} />
      </CobaltProvider>
    </>
  );
}

/** A rule that changes takes no edits away: the frame stays until “Done”, and is loaded no more. */
export const ForbiddenMeanwhile: Story = {
  render: ({ onDone }, { loaded }) => <RuleThatChanges sandbox={loaded["sandbox"]} onDone={onDone} />,
  play: async ({ args, canvas, userEvent }) => {
    const frame = await canvas.findByTitle("Builder of Weekly digest");
    await waitFor(() => expect(frame).toHaveAttribute("data-status", "loaded"));
    const times = fn();
    frame.addEventListener("load", times);
    const change = canvas.getByRole("button", { name: "Change the rule" });
    await userEvent.click(canvas.getByRole("button", { name: "Open in a new tab" }));
    const question = await screen.findByRole("alertdialog");
    // A rule changes also while the question keeps everybody from the rest of the page.
    await fireEvent.click(change);
    await waitFor(() => expect(question).not.toBeInTheDocument());
    await fireEvent.click(change);
    await canvas.findByRole("button", { name: "Open in a new tab" });
    await expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    await userEvent.click(change);
    await expect(await canvas.findByText("Only admins edit workflows.")).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Open in a new tab" })).not.toBeInTheDocument();
    await expect(canvas.getByTitle("Builder of Weekly digest")).toBe(frame);
    await expect(frame).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Change the colours" }));
    await expect(canvas.getByTitle("Builder of Weekly digest")).toBe(frame);
    await expect(frame).toHaveAttribute("data-status", "loaded");
    await userEvent.click(canvas.getByRole("button", { name: "Done" }));
    await expect(args.onDone).toHaveBeenCalledOnce();
    await expect(times).not.toHaveBeenCalled();
    await userEvent.click(change);
    // what was not loaded meanwhile is loaded now
    await waitFor(() => expect(canvas.getByTitle("Builder of Weekly digest")).not.toBe(frame));
    await waitFor(() => expect(canvas.getByTitle("Builder of Weekly digest")).toHaveAttribute("data-status", "loaded"));
  },
};

/** What is edited in the frame ends with it, so it asks before a tab takes its place. */
export const LeavingTheFrame: Story = {
  play: async ({ canvas, userEvent }) => {
    const frame = await canvas.findByTitle("Builder of Weekly digest");
    await waitFor(() => expect(frame).toHaveAttribute("data-status", "loaded"));
    const tab = spyOn(window, "open").mockReturnValue(null);
    const open = canvas.getByRole("button", { name: "Open in a new tab" });
    await userEvent.click(open);
    const question = await screen.findByRole("alertdialog", { name: "Continue in a new tab?" });
    await expect(within(question).getByRole("button", { name: "Keep editing" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect(question).not.toBeInTheDocument();
    await expect(open).toHaveFocus();
    await expect(tab).not.toHaveBeenCalled();
    await expect(canvas.getByTitle("Builder of Weekly digest")).toBe(frame);
    tab.mockRestore();
    await userEvent.click(open);
    await screen.findByRole("alertdialog");
  },
};

/** The browser opens no tab: what is edited in the frame stays there. */
export const Blocked: Story = {
  play: async ({ canvas, userEvent }) => {
    const frame = await canvas.findByTitle("Builder of Weekly digest");
    await waitFor(() => expect(frame).toHaveAttribute("data-status", "loaded"));
    const open = spyOn(window, "open").mockReturnValue(null);
    await userEvent.click(canvas.getByRole("button", { name: "Open in a new tab" }));
    const question = within(await screen.findByRole("alertdialog"));
    await userEvent.click(question.getByRole("button", { name: "Open in a new tab" }));
    await expect(open).toHaveBeenCalledOnce();
    await expect(await canvas.findByText("Your browser blocked the tab")).toBeVisible();
    await expect(frame).toBeVisible();
    open.mockRestore();
  },
};

/** The token has the claim `readOnlyWorkflow`: the builder shows no way to change anything. */
export const ReadOnly: Story = {
  parameters: { sandbox: { account: "harbor", readOnlyWorkflow: true } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^You can look at this workflow/)).toBeVisible();
    await expect(await canvas.findByTitle("Builder of Weekly digest")).toBeInTheDocument();
  },
};

/** An address that is not https is not opened. */
export const UnsafeAddress: Story = {
  args: { builderOrigin: "http://builder.test" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Couldn’t open the builder")).toBeVisible();
  },
};

/** A page that passes from one customer to another, and writes `branding` anew each time. */
function TwoCustomers({ sandbox }: { sandbox: Sandbox }): ReactElement {
  const [account, setAccount] = useState("harbor");
  const [, setTimes] = useState(0);
  return (
    <>
      <button type="button" onClick={() => setTimes((times) => times + 1)}>
        Render again
      </button>
      <button type="button" onClick={() => setAccount("lumen")}>
        Other customer
      </button>
      <CobaltProvider
        linkedAccountId={account}
        getSessionToken={() => sandbox.control.mintToken(account)}
        baseUrl="https://api.cobalt.test"
        fetch={sandbox.fetch}
      >
        <WorkflowBuilder
          workflow={{ id: "pw_digest", name: "Weekly digest" }}
          branding={{ name: "Ledgerline" }}
          onDone={() => {}}
        />
      </CobaltProvider>
    </>
  );
}

/** The frame outlives a page that renders again, and goes at once with the customer whose it is. */
export const OtherCustomer: Story = {
  render: (_args, { loaded }) => <TwoCustomers sandbox={loaded["sandbox"]} />,
  play: async ({ canvas, userEvent }) => {
    const frame = await canvas.findByTitle("Builder of Weekly digest");
    const isLoaded = (element: HTMLElement): Promise<void> =>
      waitFor(() => expect(element).toHaveAttribute("data-status", "loaded"));
    await isLoaded(frame);
    await userEvent.click(canvas.getByRole("button", { name: "Render again" }));
    await expect(frame).toBeInTheDocument();
    await expect(frame).toHaveAttribute("data-status", "loaded");
    canvas.getByRole("button", { name: "Other customer" }).click();
    await waitFor(() => expect(frame).not.toBeInTheDocument(), { interval: 1 });
    const next = await canvas.findByTitle("Builder of Weekly digest");
    await expect(next).toHaveAttribute("data-status", "loading");
    await isLoaded(next);
  },
};

export const LongText: Story = {
  args: { workflow: { id: "pw_digest", name: `Weekly digest ${longText}` }, mode: "window" },
  globals: { width: "375" },
  play: async ({ canvas }) => {
    await canvas.findByRole("button", { name: "Done" });
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
