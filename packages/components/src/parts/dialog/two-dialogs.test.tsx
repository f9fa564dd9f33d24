import { Button, Dialog, DialogHeader, DialogTitle } from "@cobalt-kit/components";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, useState } from "react";
import { expect, it } from "vitest";

/** The second is opened from within the first, and stands beside it. */
function Pair(): ReactElement {
  const [lower, setLower] = useState(false);
  const [upper, setUpper] = useState(false);
  return (
    <>
      <Button onClick={() => setLower(true)}>Open</Button>
      <Dialog open={lower} onOpenChange={setLower}>
        <DialogHeader>
          <DialogTitle>Lower</DialogTitle>
        </DialogHeader>
        <Button onClick={() => setUpper(true)}>Ask</Button>
      </Dialog>
      <Dialog open={upper} onOpenChange={setUpper}>
        <DialogHeader>
          <DialogTitle>Upper</DialogTitle>
        </DialogHeader>
        <Button onClick={() => setLower(false)}>Take the lower one away</Button>
      </Dialog>
    </>
  );
}

it("keeps the page hidden and the focus above where the lower of two closes first, and gives it back to the page in the end", async () => {
  render(<Pair />);
  const opener = screen.getByRole("button", { name: "Open" });
  await userEvent.click(opener);
  await userEvent.click(screen.getByRole("button", { name: "Ask" }));
  const last = screen.getByRole("button", { name: "Take the lower one away" });
  await userEvent.click(last);
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "Lower" })).toBeNull());
  expect(last).toHaveFocus();
  expect(screen.queryByRole("button", { name: "Open" })).toBeNull();
  expect(document.documentElement).toHaveAttribute("data-ck-scroll-lock");
  await userEvent.tab();
  await userEvent.tab();
  expect(screen.getByRole("dialog", { name: "Upper" })).toContainElement(document.querySelector<HTMLElement>(":focus"));
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(document.documentElement).not.toHaveAttribute("data-ck-scroll-lock");
  expect(screen.getByRole("button", { name: "Open" })).toBeVisible();
  await waitFor(() => expect(opener).toHaveFocus());
});
