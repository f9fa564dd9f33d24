import { ExecutionList } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor, within } from "storybook/test";

const list = "GET /api/v2/public/execution";
const detail = "GET /api/v2/public/execution/:executionId";

const meta = { component: ExecutionList } satisfies Meta<typeof ExecutionList>;
export default meta;
type Story = StoryObj<typeof meta>;

type Play = Parameters<NonNullable<Story["play"]>>[0];

async function openFirst(canvas: Play["canvas"], userEvent: Play["userEvent"], workflow: string): Promise<void> {
  const [first] = await canvas.findAllByRole("button", { name: workflow });
  if (first === undefined) throw new Error(`No run of ${workflow} is listed.`);
  await userEvent.click(first);
}

export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await openFirst(canvas, userEvent, "Check off paid invoices");
    const run = await canvas.findByRole("region", { name: "Run of Check off paid invoices" });
    await expect(
      within(await within(run).findByRole("list", { name: "Steps" })).getAllByRole("listitem")[0],
    ).toHaveTextContent("Start");
  },
};

export const OfOneApplication: Story = {
  args: { slug: "stripe", pageSize: 5 },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Next" }));
    await waitFor(() => expect(canvas.getByText(/^Page 2 of/)).toBeVisible());
  },
};

export const Failed: Story = {
  args: { slug: "mailchimp" },
  play: async ({ canvas, userEvent }) => {
    await openFirst(canvas, userEvent, "Add new customers to the audience");
    await expect(await canvas.findByText("Failed at “Add or update member”")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Run again" })).toBeVisible();
  },
};

export const Running: Story = {
  args: { slug: "stripe" },
  play: async ({ canvas, userEvent }) => {
    await openFirst(canvas, userEvent, "Retry failed payments");
    await userEvent.click(await canvas.findByRole("button", { name: "Run again" }));
    await expect(await canvas.findByRole("button", { name: "Stop" })).toBeVisible();
    await expect(await canvas.findByRole("row", { name: /Retry failed payments (Queued|Running)/ })).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { sandbox: { hang: [list] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading runs…")).toBeInTheDocument();
  },
};

export const NeverRan: Story = {
  parameters: { sandbox: { account: "blank" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Nothing has run yet")).toBeVisible();
  },
};

export const NothingMatches: Story = {
  args: { slug: "notion" },
  play: async ({ canvas, userEvent }) => {
    await canvas.findAllByRole("rowheader");
    await userEvent.selectOptions(canvas.getByRole("combobox", { name: "Status" }), "Partly successful");
    await expect(await canvas.findByText("No runs with the status “Partly successful”")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Show all runs" })).toBeVisible();
  },
};

export const Failure: Story = {
  parameters: { sandbox: { fail: [{ route: list, fault: { status: 403 } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The runs could not be loaded");
  },
};

export const DetailFails: Story = {
  args: { slug: "notion" },
  parameters: { sandbox: { fail: [{ route: detail, fault: { status: 404 } }] } },
  play: async ({ canvas, userEvent }) => {
    await openFirst(canvas, userEvent, "Check off paid invoices");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The run could not be loaded");
  },
};

export const Narrow: Story = { args: { slug: "stripe" }, globals: { width: "375" } };
