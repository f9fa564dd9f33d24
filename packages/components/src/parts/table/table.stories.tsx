import { Table } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";

const meta = {
  title: "Parts/Table",
  component: Table,
  args: {
    caption: "Workflows",
    columns: [
      { id: "name", header: "Name", rowHeader: true },
      { id: "trigger", header: "Started by" },
      { id: "runs", header: "Runs", align: "end" },
    ],
    rows: [
      { id: "1", cells: ["Announce paid invoices", "Invoice Paid", 128] },
      { id: "2", cells: ["Warn on failed payments", "Payment Failed", 4] },
    ],
  },
} satisfies Meta<typeof Table>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const WithDetail: Story = {
  args: {
    rows: [
      { id: "1", cells: ["Announce paid invoices", "Invoice Paid", 128], detail: "Posts to #invoices." },
      { id: "2", cells: ["Warn on failed payments", "Payment Failed", 4] },
    ],
  },
};

/** Where there is little room each row becomes a stack. */
export const Narrow: Story = {
  globals: { width: "375" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("table", { name: "Workflows" })).toBeVisible();
    await expect(canvas.getAllByRole("columnheader")).toHaveLength(3);
  },
};
