import { WorkflowBuilder } from "@cobalt-kit/components/workflow-builder";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, spyOn, waitFor } from "storybook/test";
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
    await waitFor(() => expect(frame).toHaveAttribute("data-status", "loaded"), { timeout: 8_000 });
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
    await expect(await canvas.findByText("Couldn’t open the builder", {}, { timeout: 8_000 })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeVisible();
  },
};

/** No token, no address: the next try asks for another one. */
export const SessionExpired: Story = {
  parameters: { sandbox: { account: "harbor", signedOut: true } },
  args: { branding: { color: "#1d4a3a" } },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText("Couldn’t open the builder", {}, { timeout: 8_000 })).toBeVisible();
    const [again] = canvas.getAllByRole("button", { name: "Try again" });
    if (again === undefined) throw new Error("There is no other try.");
    await userEvent.click(again);
    const frame = await canvas.findByTitle("Builder of Weekly digest");
    await waitFor(() => expect(frame).toHaveAttribute("data-status", "loaded"), { timeout: 8_000 });
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

/** The browser opens no tab: what is edited in the frame stays there. */
export const Blocked: Story = {
  play: async ({ canvas, userEvent }) => {
    const frame = await canvas.findByTitle("Builder of Weekly digest");
    await waitFor(() => expect(frame).toHaveAttribute("data-status", "loaded"), { timeout: 8_000 });
    const open = spyOn(window, "open").mockReturnValue(null);
    await userEvent.click(canvas.getByRole("button", { name: "Open in a new tab" }));
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

export const LongText: Story = {
  args: { workflow: { id: "pw_digest", name: `Weekly digest ${longText}` }, mode: "window" },
  globals: { width: "375" },
  play: async ({ canvas }) => {
    await canvas.findByRole("button", { name: "Done" });
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
