import { WorkflowList } from "@cobalt-kit/components";
import { ExecutionList } from "@cobalt-kit/components/runs";
import { createSandbox } from "@cobalt-kit/sandbox";
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderWithSandbox } from "../testing/render-with-sandbox.tsx";

const skews: [string, number][] = [
  ["ahead", -30 * 60_000],
  ["behind", 30 * 60_000],
];

describe.each(skews)("where the reader's clock is half an hour %s", (_where, lead) => {
  it("says of a run how long ago it began by the service's clock", async () => {
    const sandbox = createSandbox({ clock: () => Date.now() + lead });
    // Away from a full minute: the header that tells the service's clock counts whole seconds.
    sandbox.control.advance(30_000);
    renderWithSandbox(<ExecutionList />, { sandbox });
    const [, newest = document.body] = await screen.findAllByRole("row");
    const time = within(newest).getByRole("time");
    const began = Date.parse(time.getAttribute("datetime") ?? "");
    const minutes = Math.trunc((Date.parse(sandbox.control.now()) - began) / 60_000);
    expect(time).toHaveTextContent(new RegExp(`^${minutes} minutes ago`));
  });

  it("says of a workflow how long ago it was changed by the service's clock", async () => {
    const sandbox = createSandbox({ clock: () => Date.now() + lead });
    sandbox.control.connect("harbor", "slack");
    const { user } = renderWithSandbox(<WorkflowList slug="slack" />, { sandbox });
    await user.click(await screen.findByRole("button", { name: "New workflow" }));
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "Mine");
    await user.click(screen.getByRole("button", { name: "Create workflow" }));
    const row = (await screen.findByText("Mine")).closest("li");
    expect(within(row ?? document.body).getByText(/now|seconds? ago/)).toBeVisible();
  });
});
