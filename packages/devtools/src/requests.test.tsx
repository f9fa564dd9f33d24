import { fireEvent, waitFor, within } from "@testing-library/dom";
import { expect, it, vi } from "vitest";
import { openPage, openTab } from "./testing/open-page.tsx";

const LIST = "GET /api/v2/f-sdk/application";
const BASICS = "GET /api/v3/org/basics";

it("lists requests, the newest first, with status and time, and opens one in detail", async () => {
  const page = openPage();
  const tab = await openTab(page, "Requests");
  const row = await tab.findByRole("button", { name: LIST });
  await waitFor(() => expect(row.closest("tr")).toHaveTextContent(/200.*\d+ ms/));
  await page.cobalt().session.transport("GET", BASICS.slice(4));
  await waitFor(() =>
    expect(tab.getAllByRole("button", { name: /^GET / }).map(({ textContent }) => textContent)).toEqual([BASICS, LIST]),
  );
  await page.user.click(row);
  const detail = tab.getByRole("region", { name: LIST });
  expect(detail).toHaveTextContent(/Status200/);
  expect(detail).toHaveTextContent(/"name": "HubSpot"/);
});

it("tells the code and the request id of a failure, and which request follows it", async () => {
  const page = openPage();
  page.sandbox.control.failNext(LIST, { status: 503, body: { message: "Down", request_id: "req_503" } });
  const tab = await openTab(page, "Requests");
  await waitFor(() => expect(tab.getAllByRole("button", { name: LIST })).toHaveLength(2), { timeout: 5000 });
  const [again, failed] = tab.getAllByRole("button", { name: LIST });
  if (again === undefined || failed === undefined) throw new Error("There are not two requests.");
  expect(failed.closest("tr")).toHaveTextContent(/503server/);
  expect(again.closest("tr")).toHaveTextContent(/again/);
  await page.user.click(failed);
  expect(tab.getByRole("region", { name: LIST })).toHaveTextContent(
    /Codeserver.*Downreq_503|Codeserver.*Down.*req_503/,
  );
  await page.user.click(again);
  expect(tab.getByRole("region", { name: LIST })).toHaveTextContent(/Follows#\d+, the same request, which failed/);
});

it("tells a request that is asked again with a new token", async () => {
  const page = openPage();
  const tab = await openTab(page, "Requests");
  await tab.findByRole("button", { name: LIST });
  page.sandbox.control.revokeTokens("harbor");
  await page.cobalt().session.transport("GET", BASICS.slice(4));
  const [again, refused] = await tab.findAllByRole("button", { name: BASICS });
  if (again === undefined) throw new Error("It was not asked again.");
  expect(refused?.closest("tr")).toHaveTextContent(/401session-expired/);
  await page.user.click(again);
  expect(tab.getByRole("region", { name: BASICS })).toHaveTextContent(
    /Status200.*the same request, whose token was refused/,
  );
});

it("tells a request that is on its way, and one that was aborted", async () => {
  const page = openPage();
  const tab = await openTab(page, "Requests");
  page.sandbox.control.failNext(BASICS, { hang: true });
  const leaving = new AbortController();
  const call = page
    .cobalt()
    .session.transport("GET", BASICS.slice(4), { signal: leaving.signal })
    .catch(() => {});
  const row = await tab.findByRole("button", { name: BASICS });
  expect(row.closest("tr")).toHaveTextContent("…");
  leaving.abort();
  await call;
  await waitFor(() => expect(row.closest("tr")).toHaveTextContent("aborted"));
});

it("keeps no credential that was typed, and no token, wherever one is answered", async () => {
  const token = vi.fn(() => page.sandbox.control.mintToken("harbor"));
  const page = openPage({ provider: { getSessionToken: token } });
  const tab = await openTab(page, "Requests");
  await tab.findByRole("button", { name: LIST });
  const given = await token.mock.results[0]?.value;
  page.sandbox.control.failNext("POST /api/v2/app/:slug/save", {
    status: 400,
    body: { message: `rk-4711-typed is no key for ${given}`, echoed: { "my field": "rk-4711-typed", Name: "rk-4711" } },
  });
  await page
    .cobalt()
    .session.transport("POST", "/api/v2/app/stripe/save", { body: { name: "rk-4711-typed" } })
    .catch(() => {});
  await page.user.click(await tab.findByRole("button", { name: "POST /api/v2/app/stripe/save" }));
  const detail = tab.getByRole("region", { name: /save$/ });
  await waitFor(() => expect(detail).toHaveTextContent(/is no key/));
  expect(detail).toHaveTextContent('"name": "[text]"');
  expect(detail.textContent).not.toMatch(/4711|typed/);
  const shadow = document.querySelector("[data-cobalt-devtools]")?.shadowRoot;
  expect(shadow?.innerHTML).not.toContain(String(given).slice(-20));
  expect(JSON.stringify(sessionStorage)).not.toContain(String(given).slice(-20));
});

it("hides what the service answers of secrets, by name and by type", async () => {
  const page = openPage();
  const tab = await openTab(page, "Requests");
  page.sandbox.control.failNext(BASICS, {
    status: 200,
    body: {
      api_key: "live-1",
      fields: [
        { id: "pin", field_type: "password", value: "4711" },
        { id: "day", field_type: "text", value: "monday" },
      ],
      auth_url: "https://login.test/start?state=s-4711",
    },
  });
  await page.cobalt().session.transport("GET", BASICS.slice(4));
  await page.user.click(await tab.findByRole("button", { name: BASICS }));
  const detail = tab.getByRole("region", { name: BASICS });
  await waitFor(() => expect(detail).toHaveTextContent(/"value": "monday"/));
  expect(detail.textContent).not.toMatch(/live-1|4711/);
});

it("narrows the list by words and by kind, and clears it", async () => {
  const page = openPage();
  const tab = await openTab(page, "Requests");
  await tab.findByRole("button", { name: LIST });
  await page
    .cobalt()
    .session.transport("GET", "/api/v3/org/none")
    .catch(() => {});
  await tab.findByText("not-found");
  const filter = tab.getByRole("searchbox", { name: "Filter requests" });
  fireEvent.input(filter, { target: { value: "none 404" } });
  await waitFor(() => expect(tab.getByRole("status")).toHaveTextContent("1 of 2"));
  fireEvent.input(filter, { target: { value: "" } });
  await page.user.selectOptions(tab.getByRole("combobox", { name: "Kind of requests" }), "Failed ones");
  await waitFor(() => expect(tab.queryByRole("button", { name: LIST })).toBeNull());
  await page.user.click(tab.getByRole("button", { name: "Clear" }));
  expect(tab.getByText(/No request yet/)).toBeVisible();
});

it("copies for support what a request was, without what was sent and answered", async () => {
  const page = openPage();
  const tab = await openTab(page, "Requests");
  page.sandbox.control.failNext(BASICS, {
    status: 403,
    body: { message: "No", request_id: "req_9" },
  });
  await page
    .cobalt()
    .session.transport("GET", BASICS.slice(4))
    .catch(() => {});
  await tab.findByText("forbidden");
  await page.user.click(tab.getByRole("button", { name: BASICS }));
  await page.user.click(tab.getByRole("button", { name: "Copy for support" }));
  expect(await tab.findByText("Copied.")).toBeVisible();
  const copied = await navigator.clipboard.readText();
  expect(copied).toMatch(/^GET \/api\/v3\/org\/basics\n/);
  expect(copied).toMatch(/Status: 403\nCode: forbidden\nThe API said: No\nRequest id: req_9/);
});

it("gives the page the very answers, errors and calls that it would have without", async () => {
  const response = Response.json([{ slug: "x", name: "Own" }]);
  const fetch = vi.fn<typeof globalThis.fetch>().mockResolvedValue(response);
  const page = openPage({ provider: { fetch } });
  await waitFor(() => expect(document.querySelector("main")).toHaveTextContent("Own"));
  const failure = new TypeError("lost");
  fetch.mockRejectedValue(failure);
  const error: unknown = await page
    .cobalt()
    .session.transport("POST", "/x")
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "network", cause: failure });
});

it("says whose request each is, once the page has another customer", async () => {
  const page = openPage();
  let tab = await openTab(page, "Requests");
  await tab.findByRole("button", { name: LIST });
  page.switchTo("lumen");
  await waitFor(() => {
    tab = within(page.panel().getByRole("tabpanel", { name: "Requests" }));
    expect(tab.getAllByRole("button", { name: LIST })).toHaveLength(2);
  });
  const [own, former] = tab.getAllByRole("button", { name: LIST });
  if (own === undefined || former === undefined) throw new Error("There are not two requests.");
  expect(former.closest("tr")).toHaveTextContent(/harbor/);
  expect(own.closest("tr")).not.toHaveTextContent(/harbor|lumen|again/);
  await page.user.click(former);
  expect(tab.getByRole("region", { name: LIST })).toHaveTextContent(/Accountharbor/);
  fireEvent.input(tab.getByRole("searchbox", { name: "Filter requests" }), { target: { value: "harbor" } });
  await waitFor(() => expect(tab.getByText("1 of 2")).toBeVisible());
});
