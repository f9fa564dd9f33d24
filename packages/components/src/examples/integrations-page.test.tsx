import { IntegrationsMarketplace } from "@cobalt-kit/components";
import { CobaltProvider } from "@cobalt-kit/hooks";
import { test } from "@cobalt-kit/sandbox/vitest";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect } from "vitest";

// Your page, which knows nothing of the test.
function IntegrationsPage() {
  return (
    <CobaltProvider linkedAccountId="harbor" getSessionToken={getSessionToken}>
      <IntegrationsMarketplace />
    </CobaltProvider>
  );
}

async function getSessionToken({ signal }: { signal: AbortSignal }): Promise<string> {
  const response = await fetch("/api/cobalt/session", { method: "POST", signal });
  return (await response.json()).token;
}

test("connects Slack, and saves a setting", async ({ decide, sandbox }) => {
  const user = userEvent.setup();
  render(<IntegrationsPage />);
  await user.click(await screen.findByRole("button", { name: "Slack" }));
  await user.click(await screen.findByRole("button", { name: "Connect Slack" }));
  await decide("allow");
  await user.selectOptions(await screen.findByRole("combobox", { name: "Default channel" }), "#general");
  await user.click(screen.getByRole("button", { name: /^Save/ }));

  expect(await screen.findByText("Saved")).toBeVisible();
  const { configs, connections } = sandbox.control.account("harbor");
  expect(connections.map(({ slug }) => slug)).toContain("slack");
  expect(Object.values(configs.find(({ slug }) => slug === "slack")?.fields ?? {})).toContain("C024BE7LR");
});

test("connects Zendesk with keys", async ({ sandbox }) => {
  const user = userEvent.setup();
  render(<IntegrationsPage />);
  await user.click(await screen.findByRole("button", { name: "Zendesk" }));
  await user.type(await screen.findByLabelText(/Subdomain/), "harbor");
  await user.type(screen.getByLabelText(/Agent e-mail/), "ops@harborcoffee.test");
  await user.type(screen.getByLabelText("API token"), "zd-1234567890");
  await user.click(screen.getByRole("button", { name: "Connect with these keys" }));

  expect(await screen.findByRole("tab", { name: "Settings" })).toBeVisible();
  const slugs = sandbox.control.account("harbor").connections.map(({ slug }) => slug);
  expect(slugs).toContain("zendesk");
});

test("marks a connection that has expired meanwhile", async ({ sandbox }) => {
  const user = userEvent.setup();
  render(<IntegrationsPage />);
  await screen.findByRole("button", { name: "HubSpot" });
  sandbox.control.expire("harbor", "hubspot");
  await user.click(screen.getByRole("button", { name: "HubSpot" }));

  expect(await screen.findByRole("button", { name: "Reconnect" })).toBeVisible();
});

test("offers to try again after a bad minute", async ({ sandbox }) => {
  sandbox.control.failNext("GET /api/v2/f-sdk/application", { status: 404 });
  const user = userEvent.setup();
  render(<IntegrationsPage />);
  await user.click(await screen.findByRole("button", { name: "Try again" }));

  expect(await screen.findByRole("button", { name: "Slack" })).toBeVisible();
});
