import { BlockBoundary, Button, retryableLazy } from "@cobalt-kit/components";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { startTransition, useEffect, useState, type ReactElement } from "react";
import { expect, it, vi } from "vitest";

it("offers to try again when a piece of code does not arrive, and asks for it again", async () => {
  const silenced = vi.spyOn(console, "error").mockImplementation(() => {});
  let online = false;
  const Lazy = retryableLazy(async () => {
    if (!online) throw new TypeError("Failed to fetch dynamically imported module");
    return (): ReactElement => <p>Here it is</p>;
  });
  render(
    <BlockBoundary fallback={<p>On its way</p>}>
      <Lazy />
    </BlockBoundary>,
  );
  expect(await screen.findByRole("alert")).toHaveTextContent("This part of the page stopped working");
  online = true;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Here it is")).toBeVisible();
  silenced.mockRestore();
});

it("closes what did not arrive where it can be done without, and asks again at its next opening", async () => {
  const silenced = vi.spyOn(console, "error").mockImplementation(() => {});
  let online = false;
  const Lazy = retryableLazy(async () => {
    if (!online) throw new TypeError("Failed to fetch dynamically imported module");
    return (): ReactElement => <p>Here it is</p>;
  });
  function Page(): ReactElement {
    const [open, setOpen] = useState(true);
    return open ? (
      <BlockBoundary onDismiss={() => setOpen(false)}>
        <Lazy />
      </BlockBoundary>
    ) : (
      <Button onClick={() => setOpen(true)}>Open</Button>
    );
  }
  render(<Page />);
  await userEvent.click(await screen.findByRole("button", { name: "Close" }));
  expect(screen.queryByRole("alert")).toBeNull();
  online = true;
  await userEvent.click(screen.getByRole("button", { name: "Open" }));
  expect(await screen.findByText("Here it is")).toBeVisible();
  silenced.mockRestore();
});

it("stays what it is when it is drawn again, however it came in", async () => {
  let mounts = 0;
  function Counting(): ReactElement {
    useEffect(() => void mounts++, []);
    return <p>Here it is</p>;
  }
  const Inner = retryableLazy<{ title: string }>(() => Promise.resolve(Counting));
  const Outer = retryableLazy<{ title: string }>(() => Promise.resolve(Inner));
  let open = (): void => {};
  function Page(): ReactElement {
    const [isOpen, setOpen] = useState(false);
    const [count, setCount] = useState(0);
    open = () => startTransition(() => setOpen(true));
    return (
      <>
        <Button onClick={() => setCount(count + 1)}>Again</Button>
        <BlockBoundary>{isOpen ? <Outer title={String(count)} /> : <p>Closed</p>}</BlockBoundary>
      </>
    );
  }
  render(<Page />);
  let isAsked = false;
  // In here React works as it does in a page, not all at once as in a test.
  await waitFor(() => {
    if (!isAsked) open();
    isAsked = true;
    expect(screen.getByText("Here it is")).toBeVisible();
  });
  await userEvent.click(screen.getByRole("button", { name: "Again" }));
  await userEvent.click(screen.getByRole("button", { name: "Again" }));
  expect(screen.getByText("Here it is")).toBeVisible();
  expect(mounts).toBe(1);
});

it("draws at once what was loaded before, and tells of what failed then only where it is drawn", async () => {
  let online = false;
  const Lazy = retryableLazy(async () => {
    if (!online) throw new TypeError("Failed to fetch dynamically imported module");
    return (): ReactElement => <p>Here it is</p>;
  });
  const page = (
    <BlockBoundary fallback={<p>On its way</p>}>
      <Lazy />
    </BlockBoundary>
  );
  Lazy.preload();
  await act(async () => {});
  const silenced = vi.spyOn(console, "error").mockImplementation(() => {});
  const { unmount } = render(page);
  expect(await screen.findByRole("alert")).toHaveTextContent("This part of the page stopped working");
  unmount();
  silenced.mockRestore();
  online = true;
  Lazy.preload();
  await act(async () => {});
  render(page);
  expect(screen.getByText("Here it is")).toBeVisible();
});

it("keeps a failing block from taking the page with it", () => {
  const silenced = vi.spyOn(console, "error").mockImplementation(() => {});
  function Broken(): ReactElement {
    throw new Error("boom");
  }
  render(
    <>
      <p>The host's own</p>
      <BlockBoundary>
        <Broken />
      </BlockBoundary>
    </>,
  );
  expect(screen.getByText("The host's own")).toBeVisible();
  expect(screen.getByRole("alert")).not.toHaveTextContent("boom");
  silenced.mockRestore();
});
