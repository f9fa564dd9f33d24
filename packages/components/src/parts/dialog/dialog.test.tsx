import {
  Button,
  ConfirmDialog,
  Dialog,
  DialogBody,
  DialogHeader,
  DialogTitle,
  DialogDescription,
  LiveRegion,
  useUnfinishedWork,
} from "@cobalt-kit/components";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactElement } from "react";
import { createPortal } from "react-dom";
import { describe, expect, it, vi } from "vitest";
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

function Note({ onOpenChange }: { onOpenChange: (open: boolean) => void }): ReactElement {
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogHeader>
        <DialogTitle>Note</DialogTitle>
      </DialogHeader>
      <NoteForm />
    </Dialog>
  );
}

function NoteForm(): ReactElement {
  const [text, setText] = useState("");
  useUnfinishedWork(() =>
    text === "" ? undefined : { title: "Leave the note?", text: "It is lost.", leave: "Leave", stay: "Keep going" },
  );
  return <input aria-label="Text" value={text} onChange={(event) => setText(event.target.value)} />;
}

function overlay(): HTMLElement {
  const { parentElement } = screen.getByRole("dialog");
  if (parentElement === null) throw new Error("The dialog stands in nothing.");
  return parentElement;
}

describe("with work that is not finished", () => {
  it.each([
    ["Escape", () => userEvent.keyboard("{Escape}")],
    ["the close button", () => userEvent.click(screen.getByRole("button", { name: "Close" }))],
  ])("asks before %s closes it, and closes when told to", async (_way, close) => {
    const onOpenChange = vi.fn();
    render(<Note onOpenChange={onOpenChange} />);
    await userEvent.type(screen.getByRole("textbox"), "Milk");
    await close();
    expect(screen.getByRole("alertdialog", { name: "Leave the note?" })).toHaveAccessibleDescription("It is lost.");
    await userEvent.click(screen.getByRole("button", { name: "Keep going" }));
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(onOpenChange).not.toHaveBeenCalled();
    expect(screen.getByRole("textbox")).toHaveValue("Milk");
    await close();
    await userEvent.click(screen.getByRole("button", { name: "Leave" }));
    expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false);
  });

  it("is not closed by a press outside, which closes it otherwise", async () => {
    const onOpenChange = vi.fn();
    render(<Note onOpenChange={onOpenChange} />);
    await userEvent.type(screen.getByRole("textbox"), "Milk");
    await userEvent.click(overlay());
    expect(onOpenChange).not.toHaveBeenCalled();
    expect(screen.queryByRole("alertdialog")).toBeNull();
    await userEvent.clear(screen.getByRole("textbox"));
    await userEvent.click(overlay());
    expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false);
  });

  it("takes its question back once there is nothing to lose", async () => {
    function Work({ done }: { done: boolean }): ReactElement {
      useUnfinishedWork(() => (done ? undefined : { title: "Leave?", text: "…", leave: "Leave", stay: "Stay" }));
      return <p>{done ? "Done" : "Busy"}</p>;
    }
    const dialog = (done: boolean): ReactElement => (
      <Dialog open onOpenChange={() => {}} aria-label="Work">
        <Work done={done} />
      </Dialog>
    );
    const { rerender } = render(dialog(false));
    await userEvent.keyboard("{Escape}");
    expect(screen.getByRole("alertdialog")).toBeVisible();
    rerender(dialog(true));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  });
});

describe("under what others show above it", () => {
  it.each(["pointerdown", "mousedown", "click", "focusin"])("takes no %s there for a press outside", (type) => {
    const onOpenChange = vi.fn();
    render(<Note onOpenChange={onOpenChange} />);
    const menu = document.createElement("password-menu");
    const shadow = menu.attachShadow({ mode: "open" });
    shadow.innerHTML = "<button>Fill</button>";
    document.body.append(menu);
    for (const target of [menu, shadow.firstElementChild, document.body, document]) {
      target?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    }
    expect(onOpenChange).not.toHaveBeenCalled();
    menu.remove();
  });

  it("leaves the focus and the keys to it", async () => {
    const onOpenChange = vi.fn();
    const menu = document.createElement("div");
    menu.innerHTML = "<input aria-label='Search logins'>";
    menu.style.cssText = "position: fixed; z-index: 2147483647";
    document.body.append(menu);
    render(<Note onOpenChange={onOpenChange} />);
    const search = screen.getByRole("textbox", { name: "Search logins" });
    await userEvent.click(search);
    expect(search).toHaveFocus();
    await userEvent.type(search, "slack{Escape}");
    expect(search).toHaveValue("slack");
    expect(onOpenChange).not.toHaveBeenCalled();
    menu.remove();
  });
});

it("leaves the focus and the keys to a modal that the page opens above it from where it is hidden", async () => {
  const onOpenChange = vi.fn();
  const page = (modal: boolean): ReactElement => (
    <>
      <main>
        <p>Page</p>
        {modal && (
          <div style={{ position: "fixed", zIndex: 99_999 }}>
            <input aria-label="Password" />
          </div>
        )}
      </main>
      <Note onOpenChange={onOpenChange} />
    </>
  );
  const { rerender } = render(page(false));
  rerender(page(true));
  const password = screen.getByLabelText("Password");
  await userEvent.type(password, "secret{Escape}");
  expect(password).toHaveFocus();
  expect(password).toHaveValue("secret");
  expect(onOpenChange).not.toHaveBeenCalled();
});

it("takes a web component of the page behind it for the page", async () => {
  const onOpenChange = vi.fn();
  const page = document.body.appendChild(document.createElement("main"));
  page.innerHTML = "<sl-input tabindex='0'></sl-input>";
  render(<Note onOpenChange={onOpenChange} />);
  const input = page.querySelector<HTMLElement>("sl-input");
  input?.focus();
  expect(screen.getByRole("dialog")).toContainElement(focused());
  fireEvent.keyDown(input ?? page, { key: "Escape" });
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false);
  page.remove();
});

it("leaves what is empty as it is: a host fills it later, an extension has a closed shadow root in it", async () => {
  const empty = document.body.appendChild(document.createElement("div"));
  const page = document.body.appendChild(document.createElement("div"));
  page.attachShadow({ mode: "open" }).innerHTML = "<input>";
  render(<Note onOpenChange={() => {}} />);
  expect(empty).not.toHaveAttribute("aria-hidden");
  expect(page).toHaveAttribute("aria-hidden", "true");
  empty.innerHTML = "<input>";
  empty.querySelector("input")?.focus();
  expect(empty.querySelector("input")).toHaveFocus();
  empty.remove();
  page.remove();
});

it.each([
  ["from within to outside", () => [screen.getByRole("textbox"), overlay()]],
  ["from outside to within", () => [overlay(), screen.getByRole("textbox")]],
])("is not closed by a press that goes %s", (_way, ends) => {
  const onOpenChange = vi.fn();
  render(<Note onOpenChange={onOpenChange} />);
  const [begin = document.body, end = document.body] = ends();
  fireEvent.mouseDown(begin);
  fireEvent.mouseUp(end);
  // Browsers say of what is around both that it was clicked.
  fireEvent.click(overlay());
  expect(onOpenChange).not.toHaveBeenCalled();
});

it("opens within what fills the screen", () => {
  const wall = document.body.appendChild(document.createElement("section"));
  Object.defineProperty(document, "fullscreenElement", { configurable: true, value: wall });
  render(<Note onOpenChange={() => {}} />, { container: wall.appendChild(document.createElement("div")) });
  expect(wall).toContainElement(screen.getByRole("dialog"));
  Reflect.deleteProperty(document, "fullscreenElement");
  wall.remove();
});

it("brings the focus back from the page behind it", async () => {
  render(
    <>
      <input aria-label="Behind" />
      <Note onOpenChange={() => {}} />
    </>,
  );
  const text = screen.getByRole("textbox", { name: "Text" });
  await userEvent.click(text);
  screen.getByLabelText("Behind").focus();
  expect(text).toHaveFocus();
});

it("gives up where the page keeps the focus for itself, and never asks in turns with it", () => {
  const keep = (event: FocusEvent): void => {
    const own = screen.getByLabelText("Behind");
    if (event.target !== own) own.focus();
  };
  render(<input aria-label="Behind" />);
  document.addEventListener("focusin", keep);
  render(<Note onOpenChange={() => {}} />);
  expect(screen.getByLabelText("Behind")).toHaveFocus();
  document.removeEventListener("focusin", keep);
});

it.each([{ isComposing: true }, { keyCode: 229 }])("leaves Escape to an input method: %o", (composing) => {
  const onOpenChange = vi.fn();
  render(<Note onOpenChange={onOpenChange} />);
  fireEvent.keyDown(screen.getByRole("textbox"), { key: "Escape", ...composing });
  expect(onOpenChange).not.toHaveBeenCalled();
});

it.each([
  ["a list that opens from a box", <input key="" role="combobox" aria-expanded="true" aria-controls="deals" />],
  ["a list that takes the focus", <div key="" role="listbox" tabIndex={0} />],
  ["a calendar", <div key="" role="dialog" aria-label="Day" tabIndex={-1} />],
  ["a menu", <div key="" role="menu" tabIndex={-1} />],
])("lets %s of a host's within it take Escape first", (_what, open) => {
  const onOpenChange = vi.fn();
  render(
    <Dialog open onOpenChange={onOpenChange} aria-label="Choice">
      <DialogDescription>Choose.</DialogDescription>
      <div data-testid="slot">{open}</div>
    </Dialog>,
  );
  fireEvent.keyDown(screen.getByTestId("slot").firstElementChild ?? document.body, { key: "Escape" });
  expect(onOpenChange).not.toHaveBeenCalled();
});

it("keeps Escape from a modal of the host around it", () => {
  const onHostKey = vi.fn();
  document.addEventListener("keydown", onHostKey, true);
  render(<Note onOpenChange={() => {}} />);
  fireEvent.keyDown(screen.getByRole("textbox"), { key: "Escape" });
  expect(onHostKey).not.toHaveBeenCalled();
  document.removeEventListener("keydown", onHostKey, true);
});

function focused(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}

it("closes with Escape in the window it is in, whatever is open in another", async () => {
  const frame = document.body.appendChild(document.createElement("iframe"));
  const there = frame.contentDocument;
  if (there === null) throw new Error("The frame has no page.");
  const closed = vi.fn();
  const asking = (name: string): ReactElement => (
    <ConfirmDialog
      open
      onOpenChange={() => closed(name)}
      title={name}
      description="Nothing is lost."
      confirmLabel="Go on"
      onConfirm={() => {}}
    />
  );
  const { unmount } = render(
    <>
      {asking("Here")}
      {createPortal(asking("There"), there.body)}
    </>,
  );
  const other = await waitFor(() => {
    const dialog = there.querySelector("[role=alertdialog]");
    if (dialog === null) throw new Error("It is not open yet.");
    return dialog;
  });
  fireEvent.keyDown(screen.getByRole("alertdialog", { name: "Here" }), { key: "Escape" });
  fireEvent.keyDown(other, { key: "Escape" });
  expect(closed.mock.calls).toEqual([["Here"], ["There"]]);
  unmount();
  frame.remove();
});
