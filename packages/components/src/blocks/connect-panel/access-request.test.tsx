import { ConnectPanel } from "@cobalt-kit/components";
import { createSandbox } from "@cobalt-kit/sandbox";
import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const LEADS = "POST /api/v1/ecosystem/leads";

it("asks for an application that is not enabled, and remembers it", async () => {
  const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="datev" />);
  await user.type(await screen.findByLabelText("Your email address"), "ada@harbor.test");
  await user.type(screen.getByLabelText(/Your name/), "Ada");
  await user.type(screen.getByLabelText(/What you need it for/), "Our books");
  await user.click(screen.getByRole("button", { name: "Request access" }));
  expect(await screen.findByText("We’ll email you when there’s news.")).toBeVisible();
  expect(sandbox.control.account("harbor").accessRequests).toEqual([
    { slug: "datev", email: "ada@harbor.test", name: "Ada", description: "Our books" },
  ]);
  expect(screen.queryByRole("button", { name: "Request access" })).toBeNull();
  expect(screen.getByText("We’ll email you when there’s news.").closest("[tabindex]")).toHaveFocus();
});

it("wants an address to answer to before it sends anything", async () => {
  const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="datev" />);
  const email = await screen.findByLabelText("Your email address");
  await user.type(email, "ada at harbor");
  await user.click(screen.getByRole("button", { name: "Request access" }));
  expect(email).toHaveFocus();
  expect(email).toHaveAccessibleDescription(/Enter an email address/);
  expect(sandbox.control.requests({ route: LEADS })).toEqual([]);
});

it("says whom to ask where the deployment takes no requests, in the host's words, and keeps what was typed", async () => {
  const sandbox = createSandbox();
  sandbox.control.failNext(LEADS, { status: 404, times: 9 });
  const { user } = renderWithSandbox(<ConnectPanel slug="datev" />, {
    sandbox,
    ui: { messages: { connectPanel: { unavailableAction: "Write to help@ledgerline.test." } } },
  });
  expect(await screen.findByText("DATEV isn’t available yet")).toBeVisible();
  const email = await screen.findByLabelText("Your email address");
  await user.type(email, "ada@harbor.test");
  await user.click(screen.getByRole("button", { name: "Request access" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Write to help@ledgerline.test.");
  expect(email).toHaveValue("ada@harbor.test");
});

it("hands the request to the host where it wants it", async () => {
  const onRequestAccess = vi.fn(async () => {});
  const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="datev" />, { ui: { onRequestAccess } });
  await user.type(await screen.findByLabelText("Your email address"), "ada@harbor.test");
  await user.click(screen.getByRole("button", { name: "Request access" }));
  expect(await screen.findByText("We’ll email you when there’s news.")).toBeVisible();
  expect(onRequestAccess).toHaveBeenCalledWith(expect.objectContaining({ slug: "datev", email: "ada@harbor.test" }));
  expect(sandbox.control.requests({ route: LEADS })).toEqual([]);
});
