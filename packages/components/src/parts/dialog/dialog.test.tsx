import {
  Button,
  ConfirmDialog,
  Dialog,
  DialogBody,
  DialogHeader,
  DialogTitle,
  LiveRegion,
} from "@cobalt-kit/components";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactElement } from "react";
import { expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("Dialog", Dialog, {
  open: true,
  onOpenChange: () => {},
  children: (
    <DialogHeader>
      <DialogTitle>Rename</DialogTitle>
    </DialogHeader>
  ),
});

function Example(): ReactElement {
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogHeader>
          <DialogTitle>Slack</DialogTitle>
        </DialogHeader>
        <DialogBody>
          <Button onClick={() => setAsking(true)}>Remove</Button>
          <ConfirmDialog
            open={asking}
            onOpenChange={setAsking}
            title="Remove it?"
            description="It does not come back."
            confirmLabel="Remove"
            onConfirm={() => setAsking(false)}
          />
        </DialogBody>
      </Dialog>
    </>
  );
}

it("takes the focus, keeps it, and gives it back on Escape", async () => {
  render(<Example />);
  const opener = screen.getByRole("button", { name: "Open" });
  await userEvent.click(opener);
  expect(screen.getByRole("dialog", { name: "Slack" })).toContainElement(focused());
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.tab();
  expect(screen.getByRole("dialog", { name: "Slack" })).toContainElement(focused());
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(opener).toHaveFocus());
});

it("hides the page behind it from screen readers, and leaves what is said on the page to be heard", async () => {
  render(
    <LiveRegion>
      <Example />
    </LiveRegion>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Open" }));
  expect(screen.queryByRole("button", { name: "Open" })).toBeNull();
  expect(screen.getByRole("status")).toBeInTheDocument();
  expect(screen.getByRole("dialog")).not.toHaveAttribute("aria-modal");
});

it("closes one layer at a time", async () => {
  render(<Example />);
  await userEvent.click(screen.getByRole("button", { name: "Open" }));
  await userEvent.click(screen.getByRole("button", { name: "Remove" }));
  const question = screen.getByRole("alertdialog", { name: "Remove it?" });
  expect(question).toHaveAccessibleDescription("It does not come back.");
  expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(screen.getByRole("dialog", { name: "Slack" })).toBeVisible();
  await waitFor(() => expect(screen.getByRole("button", { name: "Remove" })).toHaveFocus());
});

it("keeps the page still without adding a style tag", async () => {
  const before = document.querySelectorAll("style").length;
  const { unmount } = render(<Example />);
  await userEvent.click(screen.getByRole("button", { name: "Open" }));
  expect(document.documentElement).toHaveAttribute("data-ck-scroll-lock");
  expect(document.querySelectorAll("style")).toHaveLength(before);
  unmount();
  expect(document.documentElement).not.toHaveAttribute("data-ck-scroll-lock");
});

it("does not close a question while its answer is under way", async () => {
  const onOpenChange = vi.fn();
  render(
    <ConfirmDialog
      open
      pending
      onOpenChange={onOpenChange}
      title="Disconnect?"
      description="Gone for good."
      confirmLabel="Disconnect"
      onConfirm={() => {}}
    />,
  );
  await userEvent.keyboard("{Escape}");
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(onOpenChange).not.toHaveBeenCalled();
});

function focused(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}
