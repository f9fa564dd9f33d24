import {
  Button,
  ConfirmDialog,
  Dialog,
  DialogBody,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState, type ReactElement } from "react";
import { expect, screen, waitFor } from "storybook/test";

const meta = {
  title: "Parts/Dialog",
  component: Dialog,
  subcomponents: { ConfirmDialog, DialogHeader, DialogTitle, DialogDescription, DialogBody, DialogFooter },
  args: { open: false, onOpenChange: () => {}, size: "medium" },
  parameters: { frame: "480px" },
  argTypes: { size: { control: "inline-radio", options: ["small", "medium", "large"] } },
  render: function Example({ size }): ReactElement {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Open</Button>
        <Dialog size={size} open={open} onOpenChange={setOpen}>
          <DialogHeader>
            <DialogTitle>Rename the workflow</DialogTitle>
          </DialogHeader>
          <DialogBody>
            <DialogDescription>Everyone in your account sees the new name at once.</DialogDescription>
          </DialogBody>
          <DialogFooter>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button variant="primary" onClick={() => setOpen(false)}>
              Rename
            </Button>
          </DialogFooter>
        </Dialog>
      </>
    );
  },
} satisfies Meta<typeof Dialog>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Open" }));
    await expect(await screen.findByRole("dialog", { name: "Rename the workflow" })).toBeVisible();
  },
};

export const ClosedWithEscape: Story = {
  play: async ({ canvas, userEvent }) => {
    const opener = canvas.getByRole("button", { name: "Open" });
    await userEvent.click(opener);
    await screen.findByRole("dialog");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await expect(opener).toHaveFocus();
  },
};

export const Question: Story = {
  render: function Example(): ReactElement {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button variant="danger" onClick={() => setOpen(true)}>
          Delete
        </Button>
        <ConfirmDialog
          open={open}
          onOpenChange={setOpen}
          title="Delete “Welcome mail”?"
          description="Its history goes with it. This cannot be taken back."
          confirmLabel="Delete"
          onConfirm={() => setOpen(false)}
        />
      </>
    );
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Delete" }));
    await expect(await screen.findByRole("alertdialog", { name: "Delete “Welcome mail”?" })).toBeVisible();
    await expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus();
  },
};
