import { CobaltDevtools, createCobaltDevtools } from "@cobalt-kit/devtools";
import { fireEvent, waitFor, within } from "@testing-library/dom";
import { expect, it, vi } from "vitest";
import { openPage, openTab } from "./testing/open-page.tsx";

it("opens from a button, takes the focus along, and gives it back on Escape", async () => {
  const page = openPage();
  const tab = await openTab(page, "Requests");
  expect(tab.getByRole("searchbox", { name: "Filter requests" })).toBeVisible();
  const shadow = document.querySelector("[data-cobalt-devtools]")?.shadowRoot;
  expect(shadow?.activeElement).toBe(page.panel().getByRole("tab", { name: "Requests", selected: true }));
  await page.user.keyboard("{Escape}");
  const toggle = await waitFor(() => page.panel().getByRole("button", { name: "Cobalt devtools" }));
  expect(shadow?.activeElement).toBe(toggle);
});

it("has one tab in the order of focus, and arrows between them", async () => {
  const page = openPage();
  await openTab(page, "Session");
  await page.user.keyboard("{ArrowRight}");
  expect(await page.panel().findByRole("tabpanel", { name: "Requests" })).toBeVisible();
  await page.user.keyboard("{End}{ArrowRight}");
  expect(await page.panel().findByRole("tabpanel", { name: "Session" })).toBeVisible();
  const inOrder = page
    .panel()
    .getAllByRole("tab")
    .filter(({ tabIndex }) => tabIndex === 0);
  expect(inOrder.map(({ textContent }) => textContent)).toEqual(["Session"]);
});

it("is as it was left when the page is loaded anew, without taking the focus", async () => {
  const first = openPage();
  await openTab(first, "Requests");
  first.leave();
  await waitFor(() => expect(document.querySelector("[data-cobalt-devtools]")).toBeNull());
  const second = openPage();
  expect(await waitFor(() => second.panel().getByRole("tabpanel", { name: "Requests" }))).toBeVisible();
  expect(document.activeElement).toBe(document.body);
});

it("leaves the page as it was, when it is closed and when it is taken away", async () => {
  document.body.style.paddingBlockEnd = "3px";
  const page = openPage();
  await openTab(page, "Session");
  expect(document.body.style.paddingBlockEnd).not.toBe("3px");
  page.leave();
  await waitFor(() => expect(document.body.style.paddingBlockEnd).toBe("3px"));
  expect(document.body.querySelector("[data-cobalt-devtools]")).toBeNull();
});

it("gives back what the page had below when two are open and the first is closed first", async () => {
  document.body.style.paddingBlockEnd = "3px";
  const pages = [openPage(), openPage()];
  const panels = await waitFor(() => {
    const hosts = [...document.querySelectorAll("[data-cobalt-devtools]")];
    expect(hosts).toHaveLength(2);
    return hosts.map(({ shadowRoot }) => within(expectElement(shadowRoot?.querySelector("div"))));
  });
  for (const panel of panels) fireEvent.click(await panel.findByRole("button", { name: "Cobalt devtools" }));
  await waitFor(() => expect(document.body.style.paddingBlockEnd).not.toBe("3px"));
  for (const [at, page] of pages.entries()) {
    expect(await panels[at]?.findByRole("region", { name: "Cobalt devtools" })).toBeVisible();
    page.leave();
  }
  await waitFor(() => expect(document.body.style.paddingBlockEnd).toBe("3px"));
});

it("keeps presses and keys to itself, so that no dialog closes and no shortcut is taken", async () => {
  const heard = vi.fn();
  for (const type of ["pointerdown", "click", "keydown", "focusin"]) document.addEventListener(type, heard);
  const page = openPage();
  const tab = await openTab(page, "Requests");
  fireEvent.keyDown(tab.getByRole("searchbox"), { key: "/" });
  expect(heard).not.toHaveBeenCalled();
  for (const type of ["pointerdown", "click", "keydown", "focusin"]) document.removeEventListener(type, heard);
});

it("keeps a failure of its own within itself", async () => {
  const page = openPage();
  await openTab(page, "Cache");
  const { session, queryClient } = page.cobalt();
  const bad = {
    get name(): string {
      throw new Error("It cannot be read.");
    },
  };
  vi.mocked(console.error).mockImplementation(() => {});
  queryClient.setQueryDefaults(["cobalt"], { structuralSharing: false });
  queryClient.setQueryData(["cobalt", session.scope, "bad"], bad);
  await page.user.click(await page.panel().findByRole("button", { name: "bad" }));
  expect(await page.panel().findByRole("alert")).toHaveTextContent("Your page is not affected.");
  expect(document.querySelector("main")).toHaveTextContent("HubSpot");
  await page.user.click(page.panel().getByRole("tab", { name: "Session" }));
  expect(await page.panel().findByRole("tabpanel", { name: "Session" })).toHaveTextContent("harbor");
  vi.mocked(console.error).mockClear();
});

it("is not there, and passes on what it is given, outside of development", async () => {
  const devtools = createCobaltDevtools();
  const props = { linkedAccountId: "harbor", getSessionToken: "a.b.c" };
  expect(devtools.observe(props)).toBe(props);
  expect(CobaltDevtools({ devtools })).toBeNull();
});

function expectElement(element: HTMLElement | null | undefined): HTMLElement {
  if (!element) throw new Error("There is no such element.");
  return element;
}
