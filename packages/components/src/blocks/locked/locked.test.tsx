import {
  ConfigEditor,
  ConnectPanel,
  ExecutionList,
  IntegrationGate,
  IntegrationsMarketplace,
  WorkflowList,
} from "@cobalt-kit/components";
import type { PermissionRule, Permissions } from "@cobalt-kit/hooks";
import { screen, waitFor, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { expect, it } from "vitest";
import { renderWithSandbox, type RenderOptions, type Rendered } from "../../testing/render-with-sandbox.tsx";

const NOT_YOURS = "Only owners of the workspace do this.";

function renderLocked(element: ReactElement, permissions: Permissions, options: RenderOptions = {}): Rendered {
  return renderWithSandbox(element, { ...options, provider: permissions });
}

it("says why an application cannot be connected, on the button that stays", async () => {
  const { user, sandbox } = renderLocked(
    <ConnectPanel slug="slack" />,
    { canConnect: { reason: NOT_YOURS } },
    { account: "blank" },
  );
  const connect = await screen.findByRole("button", { name: "Connect Slack" });
  expect(connect).toHaveAttribute("aria-disabled", "true");
  expect(connect).toHaveAccessibleDescription(NOT_YOURS);
  await user.click(connect);
  expect(sandbox.control.authorizations()).toEqual([]);
});

it("asks for no key that cannot be sent", async () => {
  renderLocked(<ConnectPanel slug="stripe" />, { canConnect: false }, { account: "blank" });
  const connect = await screen.findByRole("button", { name: "Connect Stripe" });
  expect(connect).toHaveAccessibleDescription(/permission to connect Stripe\. Ask your administrator/);
  expect(screen.queryByLabelText("Secret key")).toBeNull();
});

it("decides for each application", async () => {
  const canConnect: Permissions["canConnect"] = ({ slug }) => (slug === "slack" ? { reason: NOT_YOURS } : true);
  renderLocked(
    <>
      <ConnectPanel slug="slack" />
      <ConnectPanel slug="stripe" />
    </>,
    { canConnect },
    { account: "blank" },
  );
  expect(await screen.findByRole("button", { name: "Connect Slack" })).toHaveAttribute("aria-disabled", "true");
  expect(await screen.findByLabelText("Secret key")).toBeEnabled();
});

it("neither reconnects nor disconnects what is connected", async () => {
  const { user } = renderLocked(<ConnectPanel slug="stripe" />, { canConnect: { reason: NOT_YOURS } });
  for (const name of ["Reconnect", "Disconnect"]) {
    const button = await screen.findByRole("button", { name });
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveAccessibleDescription(expect.stringContaining(NOT_YOURS));
    await user.click(button);
  }
  expect(screen.queryByRole("alertdialog")).toBeNull();
});

it("shows settings without letting anybody change them", async () => {
  renderLocked(<ConfigEditor slug="stripe" />, { canConfigure: { reason: NOT_YOURS } });
  const form = await screen.findByRole("form");
  const locked = within(form).getByRole("group", { description: NOT_YOURS });
  const controls = [
    ...within(locked).queryAllByRole("textbox"),
    ...within(locked).queryAllByRole("combobox"),
    ...within(locked).queryAllByRole("switch"),
  ];
  expect(controls.length).toBeGreaterThan(0);
  for (const control of controls) expect(control).toBeDisabled();
  expect(within(form).queryByRole("button", { name: /Save/ })).toBeNull();
});

it.each<keyof Permissions>(["canConfigure", "canRun"])("switches no workflow without %s", async (permission) => {
  const { user, sandbox } = renderLocked(<WorkflowList slug="stripe" />, { [permission]: { reason: NOT_YOURS } });
  const [workflow] = await screen.findAllByRole("switch");
  if (workflow === undefined) throw new Error("no workflow");
  expect(workflow).toHaveAttribute("aria-disabled", "true");
  expect(workflow).toHaveAccessibleDescription(expect.stringContaining(NOT_YOURS));
  await user.click(workflow);
  expect(sandbox.control.requests().filter(({ method }) => method === "PATCH")).toEqual([]);
});

it("runs no workflow without canRun, and makes, publishes and deletes none without canConfigure", async () => {
  const { unmount } = renderLocked(<WorkflowList slug="stripe" />, { canRun: { reason: NOT_YOURS } });
  const [run] = await screen.findAllByRole("button", { name: /^Run / });
  expect(run).toHaveAttribute("aria-disabled", "true");
  expect(run).toHaveAccessibleDescription(NOT_YOURS);
  const create = screen.getByRole("button", { name: /New workflow|Create/ });
  expect(create).not.toHaveAttribute("aria-disabled", "true");
  unmount();

  renderLocked(<WorkflowList slug="stripe" />, { canConfigure: { reason: NOT_YOURS } });
  const [remove] = await screen.findAllByRole("button", { name: /^Delete / });
  for (const button of [remove, screen.getByRole("button", { name: /New workflow|Create/ })]) {
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveAccessibleDescription(NOT_YOURS);
  }
});

it("asks the rules about each application where workflows of all are listed, and says once for each why not", async () => {
  const forHubspot: PermissionRule = ({ slug, name }) => slug !== "hubspot" || { reason: `No ${name} for you.` };
  const { sandbox, user } = renderLocked(<WorkflowList onEditWorkflow={() => {}} />, {
    canConfigure: forHubspot,
    canRun: forHubspot,
  });
  const own = "Plan roasts from open deals";
  expect(await screen.findByText("No HubSpot for you.")).toBeVisible();
  for (const action of ["Run", "Edit", "Rename", "Unpublish", "Delete"]) {
    const button = screen.getByRole("button", { name: `${action} ${own}` });
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveAccessibleDescription("No HubSpot for you.");
    await user.click(button);
  }
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(sandbox.control.requests().filter(({ method }) => method === "PUT" || method === "DELETE")).toEqual([]);
  expect(screen.getByRole("button", { name: "New workflow" })).not.toHaveAttribute("aria-disabled", "true");
  for (const each of screen.getAllByRole("button", { name: /^(Run|Delete) / })) {
    if (each.getAttribute("aria-label")?.endsWith(own) === true) continue;
    expect(each).not.toHaveAccessibleDescription(/No HubSpot/);
  }
});

it("repeats no run without canRun", async () => {
  const { user } = renderLocked(<ExecutionList slug="stripe" />, { canRun: { reason: NOT_YOURS } });
  const [failed] = await screen.findAllByRole("row", { name: /Failed/ });
  if (failed === undefined) throw new Error("no failed run");
  await user.click(within(failed).getByRole("button"));
  const again = await screen.findByRole("button", { name: /Run again/ });
  expect(again).toHaveAttribute("aria-disabled", "true");
  expect(again).toHaveAccessibleDescription(NOT_YOURS);
});

it("asks about the application of a run, whatever the run failed for", async () => {
  const notStripe: PermissionRule = ({ slug }) => slug !== "stripe" || { reason: NOT_YOURS };
  const { user } = renderLocked(<ExecutionList slug="stripe" />, { canRun: notStripe });
  for (const failed of await screen.findAllByRole("row", { name: /Failed|Timed out|Stopped/ })) {
    await user.click(within(failed).getByRole("button"));
    const again = await screen.findByRole("button", { name: /Run again/ });
    await waitFor(() => expect(again).toHaveAccessibleDescription(NOT_YOURS));
    expect(again).toHaveAttribute("aria-disabled", "true");
    await user.click(within(failed).getByRole("button"));
  }
});

it("gives its place to an offer of the host's", async () => {
  renderLocked(
    <>
      <ConnectPanel slug="slack" />
      <IntegrationGate slug="slack">
        <p>The feature</p>
      </IntegrationGate>
    </>,
    { canConnect: false },
    {
      account: "blank",
      ui: {
        renderLocked: ({ permission, application }) => (
          <a href="/plans">
            {permission === "canConnect" ? "Upgrade to connect" : "Upgrade"} {application?.name}
          </a>
        ),
      },
    },
  );
  await waitFor(() => expect(screen.getAllByRole("link", { name: "Upgrade to connect Slack" })).toHaveLength(2));
  expect(screen.queryByRole("button")).toBeNull();
});

it("says at a gate why nothing can be connected", async () => {
  renderLocked(
    <IntegrationGate slug="slack">
      <p>The feature</p>
    </IntegrationGate>,
    { canConnect: { reason: NOT_YOURS } },
    { account: "blank" },
  );
  const connect = await screen.findByRole("button", { name: "Connect Slack" });
  expect(connect).toHaveAttribute("aria-disabled", "true");
  expect(connect).toHaveAccessibleDescription(NOT_YOURS);
});

it("says on a card what cannot be connected, and why in the dialog that it opens", async () => {
  const canConnect: Permissions["canConnect"] = ({ slug }) =>
    ["stripe", "zoom"].includes(slug) || { reason: NOT_YOURS };
  const { user } = renderLocked(<IntegrationsMarketplace />, { canConnect });
  const slack = await screen.findByRole("button", { name: "Slack" });
  expect(slack).toHaveAccessibleDescription(expect.stringMatching(/^Locked ?Only owners of the workspace do this\./));
  // What is connected, may be connected or is not offered has its own status.
  expect(screen.getByRole("button", { name: "HubSpot" })).toHaveAccessibleDescription(/^Connected/);
  expect(screen.getByRole("button", { name: "LinkedIn" })).toHaveAccessibleDescription(/^Not available yet/);
  expect(screen.getByRole("button", { name: "Zoom" })).not.toHaveAccessibleDescription(/Locked/);
  await user.click(slack);
  const dialog = within(await screen.findByRole("dialog", { name: "Slack" }));
  expect(await dialog.findByRole("button", { name: "Connect Slack" })).toHaveAccessibleDescription(NOT_YOURS);
});

it("has words of ours on a card where the host gives none, and the host's badge where there is one", async () => {
  renderLocked(
    <IntegrationsMarketplace renderBadge={({ slug }) => (slug === "zoom" ? <span>Team plan</span> : undefined)} />,
    { canConnect: false },
  );
  expect(await screen.findByRole("button", { name: "Slack" })).toHaveAccessibleDescription(
    /^Locked ?You don’t have permission to connect Slack\./,
  );
  expect(screen.getByRole("button", { name: "Zoom" })).toHaveAccessibleDescription(/^Team plan/);
});
