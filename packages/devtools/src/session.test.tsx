import { CobaltProvider, type CobaltSession, useCobalt } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { waitFor } from "@testing-library/dom";
import { expect, it } from "vitest";
import { openPage, openTab } from "./testing/open-page.tsx";

it("tells whose page it is, what the token says and how long it lives", async () => {
  const page = openPage({
    provider: { getSessionToken: () => page.sandbox.control.mintToken("harbor", { expiresInSeconds: 3600 }) },
  });
  const tab = await openTab(page, "Session");
  const session = tab.getByRole("region", { name: "Session" });
  expect(session).toHaveTextContent("Accountharbor");
  expect(session).toHaveTextContent("Stateactive");
  const token = tab.getByRole("region", { name: "Token" });
  await waitFor(() => expect(token).toHaveTextContent(/Expiresin 59 min/));
  expect(token).toHaveTextContent('linked_account_id"harbor"');
  expect(session).toHaveTextContent(/Organization\w+/);
});

it("tells each call for a token, and renews it when asked", async () => {
  const page = openPage();
  const tab = await openTab(page, "Session");
  const calls = tab.getByRole("region", { name: "Calls of getSessionToken" });
  await waitFor(() => expect(calls).toHaveTextContent(/new token/));
  await page.user.click(tab.getByRole("button", { name: "Renew the token" }));
  await waitFor(() => expect(calls).toHaveTextContent(/same token.*new token/));
});

it("tells the age of the latest token", async () => {
  let hours = 0;
  const page = openPage({
    provider: {
      getSessionToken: () => page.sandbox.control.mintToken("harbor", { expiresInSeconds: ++hours * 3600 }),
    },
  });
  const tab = await openTab(page, "Session");
  const token = tab.getByRole("region", { name: "Token" });
  await waitFor(() => expect(token).toHaveTextContent(/Expiresin 59 min/));
  await page.user.click(tab.getByRole("button", { name: "Renew the token" }));
  await waitFor(() => expect(token).toHaveTextContent(/Expiresin 1 h 59 min/));
});

it("tells why the session is lost", async () => {
  const page = openPage({ provider: { getSessionToken: () => Promise.reject(new Error("signed out")) } });
  const tab = await openTab(page, "Session");
  await waitFor(() => expect(tab.getByRole("region", { name: "Session" })).toHaveTextContent("Stateexpired"));
  expect(tab.getByRole("region", { name: "Session" })).toHaveTextContent(/Errorsession-expired:/);
  expect(tab.getByRole("region", { name: "Calls of getSessionToken" })).toHaveTextContent("failed");
});

it("tells nothing of the customer before, whose token it was", async () => {
  const page = openPage();
  await openTab(page, "Session");
  const part = (name: string): HTMLElement => page.panel().getByRole("region", { name });
  await waitFor(() => expect(part("Token")).toHaveTextContent('linked_account_id"harbor"'));
  let give = (_token: string): void => {};
  const given = new Promise<string>((resolve) => {
    give = resolve;
  });
  page.switchTo("lumen", { getSessionToken: () => given });
  await waitFor(() => expect(part("Session")).toHaveTextContent("Accountlumen"));
  expect(part("Token")).toHaveTextContent("None was needed yet");
  expect(part("Calls of getSessionToken").querySelectorAll("li")).toHaveLength(1);
  give(await page.sandbox.control.mintToken("lumen"));
  await waitFor(() => expect(part("Token")).toHaveTextContent('linked_account_id"lumen"'));
});

it("tells each of several customers' tokens apart, where providers stand beside each other", async () => {
  const sandbox = createSandbox();
  let beside: CobaltSession | undefined;
  function Beside(): null {
    beside = useCobalt().session;
    return null;
  }
  const page = openPage({
    sandbox,
    children: (devtools) => (
      <CobaltProvider
        {...devtools.observe({
          linkedAccountId: "lumen",
          getSessionToken: () => sandbox.control.mintToken("lumen"),
          baseUrl: "https://api.cobalt.test",
          fetch: sandbox.fetch,
        })}
      >
        <Beside />
      </CobaltProvider>
    ),
  });
  const tab = await openTab(page, "Session");
  const token = tab.getByRole("region", { name: "Token" });
  await waitFor(() => expect(token).toHaveTextContent('linked_account_id"harbor"'));
  await beside?.transport("GET", "/api/v3/org/basics");
  expect(token).toHaveTextContent('linked_account_id"harbor"');
  await page.user.click(tab.getByRole("button", { name: "Renew the token" }));
  const calls = tab.getByRole("region", { name: "Calls of getSessionToken" });
  await waitFor(() => expect(calls).toHaveTextContent(/same token.*new token/));
  page.switchTo("lumen");
  await waitFor(() => expect(page.panel().getByRole("region", { name: "Session" })).toHaveTextContent("Accountlumen"));
  expect(page.panel().getByRole("region", { name: "Token" })).toHaveTextContent('linked_account_id"lumen"');
});
