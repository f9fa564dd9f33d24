import {
  IntegrationDialog,
  IntegrationGallery,
  IntegrationsMarketplace,
  retryableLazy,
  type IntegrationDialogProps,
} from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useRef, useState, type ComponentType, type ReactElement } from "react";
import { expect, fn, screen, waitFor, within } from "storybook/test";
import { MarketplaceDialog } from "./marketplace-dialog.tsx";

const applications = "GET /api/v2/f-sdk/application";

const meta = {
  title: "Marketplace/IntegrationsMarketplace",
  component: IntegrationsMarketplace,
  args: { onSlugChange: fn() },
} satisfies Meta<typeof IntegrationsMarketplace>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "HubSpot" })).toBeVisible();
  },
};

export const OpenAndClose: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const card = await canvas.findByRole("button", { name: "HubSpot" });
    await userEvent.click(card);
    await expect(await screen.findByRole("dialog", { name: "HubSpot" })).toBeVisible();
    await expect(args.onSlugChange).toHaveBeenLastCalledWith("hubspot");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await expect(card).toHaveFocus();
    await expect(args.onSlugChange).toHaveBeenLastCalledWith(null);
  },
};

export const DeepLink: Story = {
  args: { defaultSlug: "hubspot" },
  play: async ({ userEvent }) => {
    await expect(await screen.findByRole("dialog", { name: "HubSpot" })).toBeVisible();
    await screen.findByRole("tab", { name: "Workflows" });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.getByRole("button", { name: "HubSpot" })).toHaveFocus());
  },
};

export const NewCustomer: Story = {
  parameters: { sandbox: { account: "blank" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Connected 0" })).toBeVisible();
  },
};

export const OwnHeading: Story = {
  args: { heading: "Connect your tools", description: null },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("heading", { name: "Connect your tools" })).toBeVisible();
  },
};

export const SessionEnded: Story = {
  parameters: { sandbox: { signedOut: true } },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findAllByRole("alert")).toHaveLength(1);
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByRole("button", { name: "HubSpot" })).toBeVisible();
    await expect(canvas.queryByRole("alert")).toBeNull();
  },
};

export const Loading: Story = {
  parameters: { sandbox: { hang: [applications] } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Loading applications…")).toBeInTheDocument();
  },
};

export const Empty: Story = {
  parameters: { sandbox: { fixtures: "empty" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No applications yet")).toBeVisible();
  },
};

export const ServerError: Story = {
  parameters: { sandbox: { fail: [{ route: applications, fault: { status: 500, times: 4 } }] } },
  play: async ({ canvas, userEvent }) => {
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("Couldn’t load applications");
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByRole("button", { name: "HubSpot" })).toBeVisible();
  },
};

export const Forbidden: Story = {
  parameters: { sandbox: { fail: [{ route: applications, fault: { status: 403 } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("You don’t have access to this");
  },
};

export const Offline: Story = {
  parameters: { sandbox: { offline: true } },
  play: async ({ canvas }) => {
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("You’re offline");
  },
};

/** The code of the dialog does not arrive: the gallery stays in use, and the next press asks for it again. */
export const DialogDoesNotArrive: Story = {
  render: function Example(): ReactElement {
    const [Dialog] = useState<ComponentType<IntegrationDialogProps>>(() => failingTwice(IntegrationDialog));
    const [slug, setSlug] = useState<string | null>(null);
    const gallery = useRef<HTMLElement>(null);
    return (
      <>
        <IntegrationGallery ref={gallery} onSelect={(application) => setSlug(application.slug)} />
        <MarketplaceDialog Dialog={Dialog} slug={slug} onSlugChange={setSlug} gallery={gallery} />
      </>
    );
  },
  play: async ({ canvas, userEvent }) => {
    const card = await canvas.findByRole("button", { name: "HubSpot" });
    await userEvent.click(card);
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("This part of the page stopped working");
    await userEvent.click(within(alert).getByRole("button", { name: "Close" }));
    await expect(card).toHaveFocus();
    await expect(canvas.queryByRole("alert")).toBeNull();
    await userEvent.click(card);
    await userEvent.click(await canvas.findByRole("button", { name: "Try again" }));
    await expect(await screen.findByRole("dialog", { name: "HubSpot" })).toBeVisible();
  },
};

function failingTwice(Dialog: typeof IntegrationDialog): ComponentType<IntegrationDialogProps> {
  let attempts = 0;
  return retryableLazy(async () => {
    attempts += 1;
    if (attempts < 3) throw new TypeError("Failed to fetch dynamically imported module");
    return (props) => <Dialog {...props} />;
  });
}

export const Narrow: Story = {
  globals: { width: "375" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "HubSpot" })).toBeInTheDocument();
  },
};

export const RightToLeft: Story = {
  args: { defaultSlug: "hubspot" },
  globals: { dir: "rtl" },
  play: async ({ userEvent }) => {
    const [settings, workflows] = await screen.findAllByRole("tab");
    await waitFor(() => expect(workflows).toHaveAttribute("data-state", "active"));
    workflows?.focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(settings).toHaveFocus();
  },
};
