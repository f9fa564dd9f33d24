import { DatastoreBrowser } from "@cobalt-kit/components/admin";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";

const list = "GET /api/v2/public/datastore/config/:slug";
const records = "GET /api/v2/public/datastore/config/:slug/:name/records";

const meta = {
  title: "Admin/DatastoreBrowser",
  component: DatastoreBrowser,
  args: { slug: "stripe" },
} satisfies Meta<typeof DatastoreBrowser>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Answers with rows, whatever is stored. */
const holding = (rows: unknown[], names: string[] = ["Orders"]) => ({
  sandbox: {
    fail: [
      { route: list, fault: { status: 200, body: names } },
      { route: records, fault: { status: 200, body: rows } },
    ],
  },
});

function manyColumns(row: number): Record<string, unknown> {
  return Object.fromEntries(
    Array.from({ length: 60 }, (_, column) => [
      `column ${column + 1}`,
      column === 0 ? `order ${row + 1}` : row * column,
    ]),
  );
}

export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("table", { name: "Rows of Payouts" })).toBeVisible();
  },
};

/** By keyboard: a row opens to show, and to copy, all of it. */
export const OpenRow: Story = {
  play: async ({ canvas, userEvent }) => {
    const row = await canvas.findByRole("button", { name: "Show all of row 2" });
    row.focus();
    await userEvent.keyboard("{Enter}");
    await expect(await canvas.findByRole("region", { name: "Row 2" })).toHaveTextContent("po_1PPk0aQ9RKHgCVdK");
  },
};

export const ManyRows: Story = {
  parameters: holding(
    Array.from({ length: 5_000 }, (_, row) => manyColumns(row)),
    ["Orders", "Customers"],
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("searchbox", { name: "Search rows" }), "order 4711");
    await expect(await canvas.findByText("1 matching row")).toBeVisible();
    await waitFor(() => expect(canvas.getByText("order 4711")).toBeVisible());
  },
};

/** Numbers keep every digit; what is nested, long or missing has its own look. */
export const EveryValue: Story = {
  parameters: holding([
    {
      id: "1",
      number: 12.5,
      text: "=SUM(A1:A9)",
      nested: { lines: [{ sku: "A-1", amount: 2 }] },
      list: [1, 2],
      missing: null,
      yes: true,
    },
    { id: "2", text: "Zahlungserinnerungsbenachrichtigungsversandplanung ".repeat(20), arabic: "مرحبا", yes: false },
  ]),
  globals: { width: "375" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("=SUM(A1:A9)")).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};

export const NoMatch: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("searchbox", { name: "Search rows" }), "nowhere");
    await userEvent.click(await canvas.findByRole("button", { name: "Show all rows" }));
    await expect(await canvas.findByRole("table")).toBeVisible();
  },
};

export const NothingStored: Story = { args: { slug: "slack" } };

export const NoRows: Story = { parameters: holding([]) };

export const LoadingDatastores: Story = { parameters: { sandbox: { hang: [list] } } };

export const LoadingRows: Story = { parameters: { sandbox: { hang: [records] } } };

export const DatastoresFail: Story = {
  parameters: { sandbox: { fail: [{ route: list, fault: { status: 503, headers: { "retry-after": "0" } } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Couldn’t load the datastores")).toBeVisible();
  },
};

export const RowsFail: Story = {
  parameters: { sandbox: { fail: [{ route: records, fault: { status: 400 } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Couldn’t load the rows of Payouts")).toBeVisible();
  },
};

export const Forbidden: Story = { parameters: { sandbox: { fail: [{ route: list, fault: { status: 403 } }] } } };

export const Offline: Story = { parameters: { sandbox: { offline: true } } };

/** The session ended; the next try asks for another one. */
export const SessionExpired: Story = {
  parameters: { sandbox: { signedOut: true } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Try again" }));
    await expect(await canvas.findByRole("table", { name: "Rows of Payouts" })).toBeVisible();
  },
};
