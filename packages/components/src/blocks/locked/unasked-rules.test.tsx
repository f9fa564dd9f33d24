import { ConfigEditor, ExecutionDetail, WorkflowList } from "@cobalt-kit/components";
import { type Application, type Permissions, useConfig } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { renderWithRules } from "../../testing/render-with-rules.tsx";

const one = "GET /api/v2/f-sdk/application/:slug";
const all = "GET /api/v2/f-sdk/application";
const deals = "Plan roasts from open deals";

const allows = (_application: Application): boolean => true;
const asksAda = (_application: Application): { reason: string } => ({ reason: "Ask Ada." });

/** The page has read the configuration before. */
function ReadBefore({ slug }: { slug: string }): ReactElement {
  return <p>{useConfig({ slug }).data === undefined ? "Reading" : "Read"}</p>;
}

const writes = ({ control }: Sandbox): unknown[] => control.requests().filter(({ method }) => method !== "GET");

describe("Settings that the page has read before", () => {
  async function openCached(rules: Permissions, fails = false) {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const held = sandbox.control.hold(one);
    if (fails) sandbox.control.failNext(one, { status: 403 });
    const { user } = renderWithRules(
      <>
        <ReadBefore slug="hubspot" />
        <ConfigEditor slug="hubspot" />
      </>,
      sandbox,
      { rules },
    );
    await screen.findByText("Read");
    await screen.findAllByRole("textbox");
    // what is locked and what is not are not the same element
    const box = (): HTMLElement => screen.getAllByRole("textbox")[0] ?? document.body;
    return { sandbox, held, user, box };
  }

  it.each([
    { what: "canConfigure", rules: { canConfigure: allows } },
    { what: "both rules", rules: { canConfigure: allows, canRun: allows } },
  ])("cannot be changed before $what can be asked, and can be once it allows it", async ({ rules }) => {
    const { sandbox, held, user, box } = await openCached(rules);
    expect(box()).toBeDisabled();
    expect(screen.queryByRole("button", { name: /^Save/ })).toBeNull();
    await user.type(box(), "X");
    sandbox.control.release(held);
    await waitFor(() => expect(box()).toBeEnabled());
    expect(box()).not.toHaveDisplayValue(/X$/);
    await user.type(box(), "Y");
    expect(screen.getByRole("button", { name: "Save 1 change" })).toBeVisible();
  });

  it("stay locked, now with the reason, where the rule refuses", async () => {
    const { sandbox, held, box } = await openCached({ canConfigure: asksAda });
    expect(box()).toBeDisabled();
    expect(screen.queryByText("Ask Ada.")).toBeNull();
    sandbox.control.release(held);
    expect(await screen.findByText("Ask Ada.")).toBeVisible();
    expect(box()).toBeDisabled();
  });

  it("say that the application does not load, and are unlocked by another try", async () => {
    const { sandbox, held, user, box } = await openCached({ canConfigure: allows }, true);
    sandbox.control.release(held);
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    await waitFor(() => expect(box()).toBeEnabled());
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it.each([{}, { canConfigure: true, canRun: true }])(
    "can be changed at once where no rule asks (%o)",
    async (rules) => {
      const { box } = await openCached(rules);
      expect(box()).toBeEnabled();
    },
  );
});

describe("A run", () => {
  function runOf({ control }: Sandbox, slug = "hubspot"): string {
    const run = control
      .account("harbor")
      .executions.findLast((each) => each.slug === slug && each.status === "ERRORED");
    return run?.id ?? "";
  }

  it("is not run again before canRun can be asked, and is once it allows it", async () => {
    const sandbox = createSandbox();
    const held = sandbox.control.hold(all);
    const { user } = renderWithRules(<ExecutionDetail executionId={runOf(sandbox)} />, sandbox, {
      rules: { canRun: allows },
    });
    const again = await screen.findByRole("button", { name: /^Run again/ });
    expect(again).toHaveAttribute("aria-disabled", "true");
    expect(again).toHaveAccessibleDescription("Loading…");
    await user.click(again);
    expect(writes(sandbox)).toEqual([]);
    expect(screen.queryByRole("alertdialog")).toBeNull();
    sandbox.control.release(held);
    await waitFor(() => expect(again).not.toHaveAttribute("aria-disabled"));
  });

  it("says that what canRun allows cannot be told, and can be run again after another try", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext(all, { status: 403 });
    const { user } = renderWithRules(<ExecutionDetail executionId={runOf(sandbox)} />, sandbox, {
      rules: { canRun: allows },
    });
    const failed = "Couldn’t check what you can do with your workflows";
    const notice = (await screen.findAllByText(failed)).find((each) => each.closest("[role=alert]"));
    const again = screen.getByRole("button", { name: /^Run again/ });
    expect(again).toHaveAccessibleDescription(failed);
    const alert = notice?.closest<HTMLElement>("[role=alert]") ?? document.body;
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(again).not.toHaveAttribute("aria-disabled"));
    expect(screen.queryByText(failed)).toBeNull();
  });

  it.each([
    { what: "no rule asks", rules: {}, answers: undefined },
    { what: "its application is not one that the customer sees", rules: { canRun: asksAda }, answers: [] },
  ])("can be run again where $what", async ({ rules, answers }) => {
    const sandbox = createSandbox();
    const held = answers === undefined ? sandbox.control.hold(all) : undefined;
    if (answers !== undefined) sandbox.control.failNext(all, { status: 200, body: answers });
    renderWithRules(<ExecutionDetail executionId={runOf(sandbox)} />, sandbox, { rules });
    const again = await screen.findByRole("button", { name: /^Run again/ });
    await waitFor(() => expect(again).not.toHaveAttribute("aria-disabled"));
    if (held !== undefined) sandbox.control.release(held);
  });
});

describe("A dialog that is open when rules become functions", () => {
  const cases: { button: string; submit: RegExp; rules: Permissions }[] = [
    { button: "Rename", submit: /^Save/, rules: { canConfigure: allows } },
    { button: "Run", submit: /^Run workflow/, rules: { canRun: allows } },
    { button: "Delete", submit: /^Delete/, rules: { canConfigure: allows } },
  ];
  it.each(cases)("stays and sends nothing before they can be asked: $button", async ({ button, submit, rules }) => {
    const sandbox = createSandbox();
    const held = sandbox.control.hold(one);
    const { user, permit } = renderWithRules(<WorkflowList slug="hubspot" />, sandbox);
    await user.click(await screen.findByRole("button", { name: `${button} ${deals}` }));
    const dialog = await screen.findByRole(button === "Delete" ? "alertdialog" : "dialog");
    const [box] = within(dialog).queryAllByRole<HTMLInputElement>("textbox");
    if (box !== undefined) await user.type(box, "1");
    const typed = box?.value;
    const press = (): HTMLElement => within(dialog).getByRole("button", { name: submit });
    permit(rules);
    await waitFor(() => expect(press()).toHaveAttribute("aria-disabled", "true"));
    expect(dialog).toBeInTheDocument();
    expect(box?.value).toBe(typed);
    expect(press()).toHaveAccessibleDescription("Loading…");
    await user.click(press());
    expect(writes(sandbox)).toEqual([]);
    sandbox.control.release(held);
    await waitFor(() => expect(press()).not.toHaveAttribute("aria-disabled"));
    expect(box?.value).toBe(typed);
  });

  it("stays locked while what failed is asked for again, as on coming back to the page", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext(all, { status: 403 });
    const { user, permit } = renderWithRules(<WorkflowList />, sandbox);
    await user.click(await screen.findByRole("button", { name: `Rename ${deals}` }));
    const dialog = await screen.findByRole("dialog");
    const press = within(dialog).getByRole("button", { name: /^Save/ });
    await user.type(within(dialog).getAllByRole("textbox")[0] ?? dialog, "!");
    permit({ canConfigure: allows });
    const failed = "Couldn’t check what you can do with your workflows";
    await waitFor(() => expect(press).toHaveAccessibleDescription(failed));
    const held = sandbox.control.hold(all);
    const before = sandbox.control.requests({ route: all }).length;
    act(() => void window.dispatchEvent(new Event("visibilitychange")));
    await waitFor(() => expect(sandbox.control.requests({ route: all }).length).toBeGreaterThan(before));
    expect(press).toHaveAccessibleDescription(failed);
    await user.click(press);
    expect(writes(sandbox)).toEqual([]);
    sandbox.control.release(held);
    await waitFor(() => expect(press).not.toHaveAttribute("aria-disabled"));
  });
});
