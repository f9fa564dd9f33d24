import { IntegrationGate } from "@cobalt-kit/components";
import { cobaltKeys, type RequiredConnection } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const SAVE_KEYS = "POST /api/v2/app/:slug/save";

function expired(slug: string): Sandbox {
  const sandbox = createSandbox();
  sandbox.control.expire("harbor", slug);
  return sandbox;
}

async function connectWithKey(user: UserEvent, button = "Connect with these keys"): Promise<void> {
  const dialog = await screen.findByRole("dialog");
  await user.type(await within(dialog).findByLabelText("Secret key"), "sk_live_1");
  await user.click(within(dialog).getByRole("button", { name: button }));
}

it("shows a feature at once where the application is connected", async () => {
  renderWithSandbox(
    <IntegrationGate slug="stripe">
      <p>Payouts</p>
    </IntegrationGate>,
  );
  expect(await screen.findByText("Payouts")).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
});

it("connects on demand in a dialog, then shows the feature, says so and keeps the focus", async () => {
  const { user } = renderWithSandbox(
    <IntegrationGate slug="stripe">
      <p>Payouts</p>
    </IntegrationGate>,
    { account: "blank" },
  );
  await user.click(await screen.findByRole("button", { name: "Connect Stripe" }));
  expect(await screen.findByRole("dialog", { name: "Connect Stripe" })).toBeVisible();
  expect(screen.queryByText("Payouts")).toBeNull();
  await connectWithKey(user);
  expect(await screen.findByText("Payouts")).toBeVisible();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getByText("Payouts").parentElement).toHaveFocus();
  await waitFor(() =>
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain("Stripe is connected"),
  );
});

it("goes on with what a person wanted once it is connected, and not after they gave up", async () => {
  const payOut = vi.fn();
  const { user } = renderWithSandbox(
    <IntegrationGate slug="stripe">
      {({ ensureConnected }) => <button onClick={() => void ensureConnected(payOut)}>Pay out</button>}
    </IntegrationGate>,
    { account: "blank" },
  );
  const feature = await screen.findByRole("button", { name: "Pay out" });
  await user.click(feature);
  await screen.findByLabelText("Secret key");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(feature).toHaveFocus();
  expect(payOut).not.toHaveBeenCalled();

  await user.click(feature);
  await connectWithKey(user);
  await waitFor(() => expect(payOut).toHaveBeenCalledOnce());
  expect(feature).toHaveFocus();
  await user.click(feature);
  expect(payOut).toHaveBeenCalledTimes(2);
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("opens one dialog where several gates need the same, and shows what is behind each", async () => {
  const { user } = renderWithSandbox(
    <>
      <IntegrationGate slug="stripe">
        <p>Payouts</p>
      </IntegrationGate>
      <IntegrationGate slug="stripe">
        <p>Refunds</p>
      </IntegrationGate>
    </>,
    { account: "blank" },
  );
  const [, second = document.body] = await screen.findAllByRole("button", { name: "Connect Stripe" });
  await user.click(second);
  await connectWithKey(user);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getByText("Payouts")).toBeVisible();
  expect(screen.getByText("Refunds").parentElement).toHaveFocus();
});

it("does not go on with what was wanted of another application, which is connected after the slug changed", async () => {
  const act = vi.fn();
  const gate = (slug: string): ReactElement => (
    <IntegrationGate slug={slug}>
      {({ ensureConnected }) => <button onClick={() => void ensureConnected(act)}>Pay out</button>}
    </IntegrationGate>
  );
  const { user, rerender, sandbox } = renderWithSandbox(gate("stripe"), { account: "blank" });
  await user.click(await screen.findByRole("button", { name: "Pay out" }));
  await screen.findByLabelText("Secret key");
  const held = sandbox.control.hold(SAVE_KEYS);
  await connectWithKey(user);
  await waitFor(() => expect(sandbox.control.requests({ route: SAVE_KEYS })).toHaveLength(1));
  rerender(gate("zendesk"));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  sandbox.control.release(held);
  await waitFor(() => expect(sandbox.control.account("blank").connections).toHaveLength(1));
  expect(act).not.toHaveBeenCalled();
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("asks to reconnect what has expired", async () => {
  const { user } = renderWithSandbox(
    <IntegrationGate slug="stripe">
      <p>Payouts</p>
    </IntegrationGate>,
    { sandbox: expired("stripe") },
  );
  await user.click(await screen.findByRole("button", { name: "Reconnect Stripe" }));
  expect(await screen.findByRole("dialog", { name: "Reconnect Stripe" })).toBeVisible();
  await connectWithKey(user, "Reconnect with these keys");
  expect(await screen.findByText("Payouts")).toBeVisible();
});

it("keeps what was typed in the feature when the connection expires meanwhile", async () => {
  const queryClient = new QueryClient();
  const { user, sandbox } = renderWithSandbox(
    <IntegrationGate slug="stripe">
      <input aria-label="Amount" />
    </IntegrationGate>,
    { provider: { queryClient } },
  );
  const amount = await screen.findByLabelText("Amount");
  await user.type(amount, "120");
  sandbox.control.expire("harbor", "stripe");
  await queryClient.invalidateQueries({ queryKey: cobaltKeys.all });
  expect(await screen.findByRole("button", { name: "Reconnect Stripe" })).toBeVisible();
  expect(screen.getByLabelText("Amount")).toBe(amount);
  expect(amount).toHaveValue("120");
});

it("shows a fallback of the host's, which may connect by a button of its own", async () => {
  const invite = ({ ensureConnected, application }: RequiredConnection): ReactElement => (
    <button onClick={() => void ensureConnected()}>Not yet: {application?.name}</button>
  );
  const { user } = renderWithSandbox(
    <IntegrationGate slug="stripe" fallback={invite}>
      <p>Payouts</p>
    </IntegrationGate>,
    { account: "blank" },
  );
  await user.click(await screen.findByRole("button", { name: "Not yet: Stripe" }));
  expect(await screen.findByRole("dialog", { name: "Connect Stripe" })).toBeVisible();
});

it("says why it does not know the application, and asks again", async () => {
  const sandbox = createSandbox();
  sandbox.control.failNext("GET /api/v2/f-sdk/application/:slug", { status: 403, times: 1 });
  const { user } = renderWithSandbox(
    <IntegrationGate slug="stripe">
      <p>Payouts</p>
    </IntegrationGate>,
    { sandbox },
  );
  await user.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Payouts")).toBeVisible();
});
