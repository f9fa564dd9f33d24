import { HostedPortalLink } from "@cobalt-kit/components/admin";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, spyOn, within } from "storybook/test";
import { longText } from "../../testing/controlled-field.tsx";

const url = "POST /api/v2/public/connect-url";

const meta = {
  title: "Admin/HostedPortalLink",
  component: HostedPortalLink,
  args: { branding: { name: "Ledgerline", color: "#1d4a3a" } },
  beforeEach: () => {
    // No story leaves its page.
    const open = spyOn(window, "open").mockReturnValue(null);
    return () => open.mockRestore();
  },
} satisfies Meta<typeof HostedPortalLink>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas }) => {
    const button = await canvas.findByRole("button", { name: "Open integrations portal" });
    await expect(button).toHaveAccessibleDescription("Opens in a new window.");
    await expect(document.querySelector("a[href*='connect']")).toBeNull();
  },
};

/** By keyboard. */
export const Blocked: Story = {
  play: async ({ canvas, userEvent }) => {
    (await canvas.findByRole("button")).focus();
    await userEvent.keyboard("{Enter}");
    await expect(await canvas.findByText("Your browser blocked the window")).toBeVisible();
  },
};

export const WordsOfTheHost: Story = { args: { children: "Set up exports", variant: "primary" } };

export const LongWords: Story = { args: { children: longText }, globals: { width: "375" } };

export const Offline: Story = {
  parameters: { sandbox: { offline: true } },
  play: async ({ canvas, userEvent }) => {
    spyOn(window, "open").mockReturnValue(
      Object.create(null, {
        opener: { value: window, writable: true },
        close: { value: () => {} },
        open: { value: () => null },
        document: { value: document.implementation.createHTMLDocument() },
      }),
    );
    await userEvent.click(await canvas.findByRole("button"));
    const alert = await canvas.findByRole("alert");
    await expect(within(alert).getByText("Couldn’t open the portal")).toBeVisible();
  },
};

export const Refused: Story = {
  ...Offline,
  parameters: { sandbox: { fail: [{ route: url, fault: { status: 403 } }] } },
};
