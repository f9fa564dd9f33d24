import { fireEvent, waitFor } from "@testing-library/dom";
import { QueryClient } from "@tanstack/react-query";
import { humanTaskQuery } from "@cobalt-kit/hooks/human-tasks";
import { expect, it } from "vitest";
import { openPage, openTab } from "./testing/open-page.tsx";

it("lists the account's entries by key, with state and observers, and nothing of the host's", async () => {
  const queryClient = new QueryClient();
  queryClient.setQueryData(["host", "invoices"], ["INV-1"]);
  const page = openPage({ provider: { queryClient } });
  const tab = await openTab(page, "Cache");
  const row = await tab.findByRole("button", { name: "applications" });
  await waitFor(() => expect(row.closest("tr")).toHaveTextContent(/^applicationsfresh1\d/));
  expect(tab.queryByText(/invoices|INV-1/)).toBeNull();
  await page.user.click(row);
  expect(tab.getByRole("region", { name: "applications" })).toHaveTextContent(/"name": "HubSpot"/);
  fireEvent.input(tab.getByRole("searchbox", { name: "Filter entries" }), { target: { value: "config" } });
  await waitFor(() => expect(tab.getByRole("status")).toHaveTextContent("0 of 1"));
});

it("asks again for an entry, marks it as stale, and removes it", async () => {
  const page = openPage();
  const { control } = page.sandbox;
  const list = { route: "GET /api/v2/f-sdk/application" };
  const tab = await openTab(page, "Cache");
  await page.user.click(await tab.findByRole("button", { name: "applications" }));
  await page.user.click(tab.getByRole("button", { name: "Refetch" }));
  await waitFor(() => expect(control.requests(list)).toHaveLength(2));
  await waitFor(() => expect(tab.getByRole("region", { name: "applications" })).toHaveTextContent("Statefresh"));
  await page.user.click(tab.getByRole("button", { name: "Invalidate" }));
  await waitFor(() => expect(control.requests(list)).toHaveLength(3));
  await waitFor(() => expect(tab.getByRole("region", { name: "applications" })).toHaveTextContent("Statefresh"));
  await page.user.click(tab.getByRole("button", { name: "Invalidate all" }));
  await waitFor(() => expect(control.requests(list)).toHaveLength(4));
  await page.user.click(tab.getByRole("button", { name: "Remove" }));
  await waitFor(() => expect(tab.queryByRole("button", { name: "applications" })).toBeNull());
});

it("shows an error of an entry", async () => {
  const page = openPage();
  page.sandbox.control.failNext("GET /api/v2/f-sdk/application", { status: 403, body: { message: "Not yours" } });
  const tab = await openTab(page, "Cache");
  const row = await tab.findByRole("button", { name: "applications" });
  await waitFor(() => expect(row.closest("tr")).toHaveTextContent("applicationserror"));
  await page.user.click(row);
  expect(tab.getByRole("region", { name: "applications" })).toHaveTextContent("Not yours");
});

it("shows no id of a human task, by which anybody could answer it", async () => {
  const page = openPage();
  const tab = await openTab(page, "Cache");
  const { session, queryClient } = page.cobalt();
  const { queryKey } = humanTaskQuery(session, "task-4711");
  queryClient.setQueryData([...queryKey], { id: "task-4711", status: "PENDING" });
  await page.user.click(await tab.findByRole("button", { name: "human-tasks / [redacted]" }));
  const detail = tab.getByRole("region", { name: "human-tasks / [redacted]" });
  expect(detail).toHaveTextContent('"status": "PENDING"');
  expect(detail.textContent).not.toContain("4711");
});
