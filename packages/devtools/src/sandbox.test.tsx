import { once } from "node:events";
import { createServer } from "node:http";
import { useApplication, useConnect } from "@cobalt-kit/hooks";
import { createSandbox, standardFixtures } from "@cobalt-kit/sandbox";
import { screen, waitFor } from "@testing-library/dom";
import type { ReactElement } from "react";
import { expect, it, onTestFinished, vi } from "vitest";
import { openPage, openTab } from "./testing/open-page.tsx";

const options = { devtools: { sandbox: true } };

it("is there only for a page that says it has one", async () => {
  const page = openPage();
  await openTab(page, "Session");
  expect(page.panel().queryByRole("tab", { name: "Sandbox" })).toBeNull();
});

it("moves the clock", async () => {
  const page = openPage({ ...options, sandbox: createSandbox({ clock: () => Date.UTC(2026, 9, 5, 8) }) });
  const tab = await openTab(page, "Sandbox");
  const clock = await tab.findByRole("region", { name: "Clock" });
  expect(clock).toHaveTextContent("05/10/2026, 08:00:00 UTC");
  for (const span of ["1 minute", "1 hour", "1 day"])
    await page.user.click(tab.getByRole("button", { name: `Advance by ${span}` }));
  await waitFor(() => expect(clock).toHaveTextContent("06/10/2026, 09:01:00 UTC"));
  expect(page.sandbox.control.now()).toBe("2026-10-06T09:01:00.000Z");
});

it("lets requests fail, one or all, and ends that", async () => {
  const page = openPage(options);
  const tab = await openTab(page, "Sandbox");
  const post = (): Promise<unknown> =>
    page
      .cobalt()
      .session.transport("POST", "/api/v1/none")
      .catch((error: unknown) => error);
  await page.user.selectOptions(
    await tab.findByRole("combobox", { name: "Fail the next request" }),
    "The next request fails: 403",
  );
  await tab.findByText("The next request fails: 403.");
  expect(await post()).toMatchObject({ code: "forbidden" });
  const faults = tab.getByRole("combobox", { name: "Faults" });
  for (const [name, code] of [
    ["Every request fails (500)", "server"],
    ["Too many requests (429)", "rate-limited"],
    ["Offline: the connection is lost", "network"],
    ["No faults", "not-found"],
  ] as const) {
    await page.user.selectOptions(faults, name);
    await tab.findByText(`Faults: ${name}.`);
    expect(await post()).toMatchObject({ code });
  }
});

it("revokes tokens and lets a connection expire", async () => {
  const page = openPage(options);
  const tab = await openTab(page, "Sandbox");
  await page.user.click(await tab.findByRole("button", { name: "Revoke the tokens" }));
  await tab.findByText("Every token so far is refused.");
  await page.cobalt().session.transport("GET", "/api/v3/org/basics");
  expect(page.sandbox.control.requests().some(({ status }) => status === 401)).toBe(true);
  const { connections } = page.sandbox.control.account("harbor");
  const slug = connections.find(({ status }) => status === "active")?.slug ?? "";
  await page.user.selectOptions(tab.getByRole("combobox", { name: "Expire a connection" }), slug);
  await tab.findByText(`${slug} has expired.`);
  expect(page.sandbox.control.account("harbor").connections.find((each) => each.slug === slug)?.status).toBe("expired");
});

it("shows what webhooks were told and what they answered, and neither their address nor what was in it", async () => {
  const answers = [500, 200];
  const listener = createServer((_request, response) => response.writeHead(answers.shift() ?? 200).end());
  await once(listener.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void listener.close());
  const address = listener.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const page = openPage(options);
  const tab = await openTab(page, "Sandbox");
  const region = await tab.findByRole("region", { name: "Webhook deliveries" });
  expect(region).toHaveTextContent("Nothing was delivered yet.");
  for (const url of [`${origin}/T0/key_of_ours`, "https://hooks.host.test/T0/key_of_ours"])
    await page.sandbox.fetch("https://api.cobalt.test/api/v2/public/webhook", {
      method: "POST",
      headers: { "x-api-key": standardFixtures.org.apiKeys[0] ?? "", "content-type": "application/json" },
      body: JSON.stringify({ webhook_url: url, webhook_events: ["Connection Expired"] }),
    });
  page.sandbox.control.expire("harbor", "hubspot");
  await waitFor(() => expect(region).toHaveTextContent(`Connection Expired to ${origin}: delivered (500, 200)`), {
    timeout: 10_000,
  });
  expect(region).toHaveTextContent(/to https:\/\/hooks\.host\.test: failed \(Not sent: .*this machine only/);
  expect(region).not.toHaveTextContent(/key_of_ours|harbor/);
});

it("does not wait for a webhook that never answers", async () => {
  const listener = createServer(() => {});
  await once(listener.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    listener.closeAllConnections();
    listener.close();
  });
  const address = listener.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const page = openPage(options);
  await page.sandbox.fetch("https://api.cobalt.test/api/v2/public/webhook", {
    method: "POST",
    headers: { "x-api-key": standardFixtures.org.apiKeys[0] ?? "", "content-type": "application/json" },
    body: JSON.stringify({ webhook_url: origin, webhook_events: ["Connection Expired"] }),
  });
  page.sandbox.control.expire("harbor", "hubspot");
  const tab = await openTab(page, "Sandbox");
  expect(await tab.findByRole("region", { name: "Clock" })).toBeVisible();
  expect(tab.getByRole("region", { name: "Webhook deliveries" })).toHaveTextContent(
    `Connection Expired to ${origin}: pending`,
  );
});

it("looks again only when it has been answered, and shows nothing of a look before an act", async () => {
  const sandbox = createSandbox({ clock: () => Date.UTC(2026, 9, 5, 8) });
  const held: (() => void)[] = [];
  let looks = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const answer = await sandbox.fetch(input, init);
    const url = input instanceof Request ? input.url : String(input);
    if (url.endsWith("/control/now") && ++looks === 3) await new Promise<void>((resolve) => held.push(resolve));
    return answer;
  };
  const page = openPage({ ...options, sandbox, provider: { fetch } });
  const tab = await openTab(page, "Sandbox");
  const clock = await tab.findByRole("region", { name: "Clock" });
  await waitFor(() => expect(held).toHaveLength(1));
  await page.user.click(tab.getByRole("button", { name: "Advance by 1 day" }));
  await waitFor(() => expect(clock).toHaveTextContent("06/10/2026"));
  const shown: (string | null)[] = [];
  const watcher = new MutationObserver(() => shown.push(clock.textContent));
  watcher.observe(clock, { subtree: true, characterData: true, childList: true });
  onTestFinished(() => watcher.disconnect());
  expect(looks).toBe(4);
  held[0]?.();
  await waitFor(() => expect(looks).toBe(5));
  expect(shown.filter((text) => text?.includes("05/10/2026"))).toEqual([]);
});

/** The fetch of a sandbox whose control is from before some of its methods, and answers as it always has to a method that it does not know. */
function olderFetch(...lacked: readonly string[]): typeof fetch {
  const { fetch } = createSandbox();
  return (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const isLacked = lacked.some((method) => url.endsWith(`/sandbox/control/${method}`));
    return fetch(isLacked ? `${url}OfALaterVersion` : input, init);
  };
}

it.each([
  ["now", "Clock"],
  ["authorizations", "Sign-ins and connections"],
  ["account", "Sign-ins and connections"],
  ["latestDeliveries", "Webhook deliveries"],
])("says what an older sandbox without %s lacks, and shows the rest", async (method, lacking) => {
  const tab = await openTab(openPage({ ...options, provider: { fetch: olderFetch(method) } }), "Sandbox");
  const region = await tab.findByRole("region", { name: lacking });
  expect(region).toHaveTextContent(
    `This sandbox is older than the devtools: its control has no method "${method}". Update @cobalt-kit/sandbox to have it here.`,
  );
  for (const name of ["Clock", "Network", "Sign-ins and connections", "Webhook deliveries", "Reset"])
    expect(tab.getByRole("region", { name })).toBeVisible();
  expect(tab.getAllByText(/This sandbox is older/)).toHaveLength(1);
  expect(tab.getByRole("status")).toHaveTextContent(/^What you do here/);
});

it("says what an older sandbox cannot do, and shows no choice that it did not take", async () => {
  const fetch = olderFetch("advance", "setFaults", "setLatency", "failNext", "revokeTokens", "expire", "reset");
  const page = openPage({ ...options, provider: { fetch } });
  const tab = await openTab(page, "Sandbox");
  const says = async (method: string): Promise<void> => {
    await waitFor(() => expect(tab.getByRole("status")).toHaveTextContent(`its control has no method "${method}"`));
  };
  await page.user.click(await tab.findByRole("button", { name: "Advance by 1 hour" }));
  await says("advance");
  await page.user.selectOptions(tab.getByRole("combobox", { name: "Faults" }), "Every request fails (500)");
  await says("setFaults");
  expect(tab.getByRole("combobox", { name: "Faults" })).toHaveValue("As it is");
  await page.user.selectOptions(tab.getByRole("combobox", { name: "Answers come" }), "After 2 s");
  await says("setLatency");
  expect(tab.getByRole("combobox", { name: "Answers come" })).toHaveValue("As it is");
  await page.user.selectOptions(
    tab.getByRole("combobox", { name: "Fail the next request" }),
    "The next request fails: 403",
  );
  await says("failNext");
  await page.user.click(tab.getByRole("button", { name: "Revoke the tokens" }));
  await says("revokeTokens");
  await page.user.selectOptions(tab.getByRole("combobox", { name: "Expire a connection" }), "hubspot");
  await says("expire");
  await page.user.click(tab.getByRole("button", { name: "Reset the sandbox" }));
  await page.user.click(tab.getByRole("button", { name: "Reset everything" }));
  await says("reset");
  expect(tab.getByRole("region", { name: "Clock" })).toBeVisible();
});

function Slack(): ReactElement {
  const { authorize, state } = useConnect({ slug: "slack" });
  const { data } = useApplication("slack");
  return (
    <button onClick={() => authorize()}>
      Connect {data?.name}: {state.status}
    </button>
  );
}

it("decides for the person at the consent page", async () => {
  vi.spyOn(window, "open").mockReturnValue(null);
  const page = openPage({ ...options, children: <Slack /> });
  const tab = await openTab(page, "Sandbox");
  await page.user.click(await screen.findByRole("button", { name: /^Connect Slack/ }));
  await page.user.click(await tab.findByRole("button", { name: "Allow slack" }));
  await waitFor(() =>
    expect(page.sandbox.control.authorizations()).toMatchObject([{ slug: "slack", status: "allowed" }]),
  );
  expect(await tab.findByText("Nobody is at a consent page.")).toBeVisible();
});

it("resets the sandbox when that was meant", async () => {
  const page = openPage(options);
  page.sandbox.control.connect("harbor", "slack");
  const tab = await openTab(page, "Sandbox");
  await page.user.selectOptions(await tab.findByRole("combobox", { name: "Answers come" }), "After 300 ms");
  await page.user.click(await tab.findByRole("button", { name: "Reset the sandbox" }));
  await page.user.click(tab.getByRole("button", { name: "Keep it" }));
  await page.user.click(await tab.findByRole("button", { name: "Reset the sandbox" }));
  await page.user.click(await tab.findByRole("button", { name: "Reset everything" }));
  await tab.findByText("The sandbox is as at its start.");
  expect(page.sandbox.control.account("harbor").connections.map(({ slug }) => slug)).not.toContain("slack");
  await waitFor(() => expect(tab.getByRole("combobox", { name: "Answers come" })).toHaveValue("As it is"));
});

it("says what to do where no sandbox answers", async () => {
  const page = openPage({
    ...options,
    provider: { fetch: () => Promise.reject(new TypeError("refused")), baseUrl: "http://127.0.0.1:4010" },
  });
  const tab = await openTab(page, "Sandbox");
  const advice = /No sandbox answers at http:\/\/127\.0\.0\.1:4010.*--control-origin http:\/\/localhost/;
  expect(await tab.findByText(advice)).toBeVisible();
});

it("is asked where the service is, below the path of a proxy too", async () => {
  const sandbox = createSandbox();
  const proxy: typeof fetch = (input, init) => {
    const { origin, pathname } = new URL(input instanceof Request ? input.url : input);
    return pathname.startsWith("/cobalt/")
      ? sandbox.fetch(origin + pathname.slice(7), init)
      : Promise.reject(new TypeError());
  };
  const page = openPage({ ...options, sandbox, provider: { baseUrl: "https://shop.test/cobalt", fetch: proxy } });
  const tab = await openTab(page, "Sandbox");
  expect(await tab.findByRole("region", { name: "Clock" })).toBeVisible();
});

it("says that nobody answers only as long as that is so", async () => {
  const sandbox = createSandbox();
  let isThere = false;
  const fetch: typeof globalThis.fetch = (input, init) =>
    isThere ? sandbox.fetch(input, init) : Promise.reject(new TypeError("refused"));
  const tab = await openTab(openPage({ ...options, sandbox, provider: { fetch } }), "Sandbox");
  expect(await tab.findByText(/^No sandbox answers/)).toBeVisible();
  isThere = true;
  expect(await tab.findByText(/^What you do here/)).toBeVisible();
  expect(tab.queryByText(/^No sandbox answers/)).toBeNull();
});
