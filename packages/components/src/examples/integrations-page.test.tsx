import { IntegrationsMarketplace } from "@cobalt-kit/components";
import { CobaltProvider } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";

function openPage(sandbox = createSandbox()) {
  const { fetch, control } = sandbox;
  render(
    <CobaltProvider linkedAccountId="harbor" fetch={fetch} getSessionToken={() => control.mintToken("harbor")}>
      <IntegrationsMarketplace />
    </CobaltProvider>,
  );
  return { control, user: userEvent.setup() };
}

it("connects Zendesk with keys", async () => {
  const { control, user } = openPage();
  await user.click(await screen.findByRole("button", { name: "Zendesk" }));
  await user.type(await screen.findByLabelText(/Subdomain/), "harbor");
  await user.type(screen.getByLabelText(/Agent e-mail/), "ops@harborcoffee.test");
  await user.type(screen.getByLabelText("API token"), "zd-1234567890");
  await user.click(screen.getByRole("button", { name: "Connect with these keys" }));

  expect(await screen.findByRole("tab", { name: "Settings" })).toBeVisible();
  const slugs = control.account("harbor").connections.map(({ slug }) => slug);
  expect(slugs).toContain("zendesk");
});

it("marks a connection that has expired meanwhile", async () => {
  const { control, user } = openPage();
  await screen.findByRole("button", { name: "HubSpot" });
  control.expire("harbor", "hubspot");
  await user.click(screen.getByRole("button", { name: "HubSpot" }));

  expect(await screen.findByRole("button", { name: "Reconnect" })).toBeVisible();
});

it("offers to try again after a bad minute", async () => {
  const sandbox = createSandbox();
  sandbox.control.failNext("GET /api/v2/f-sdk/application", { status: 404 });
  const { user } = openPage(sandbox);
  await user.click(await screen.findByRole("button", { name: "Try again" }));

  expect(await screen.findByRole("button", { name: "Slack" })).toBeVisible();
});
