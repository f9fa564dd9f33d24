import { ConfigEditor, ConnectPanel, WorkflowList } from "@cobalt-kit/components";
import { HumanTask } from "@cobalt-kit/components/admin";
import { fixtureIds } from "@cobalt-kit/sandbox";
import { within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement } from "react";
import { createPortal } from "react-dom";
import { expect, it, onTestFinished } from "vitest";
import { renderWithSandbox } from "./testing/render-with-sandbox.tsx";

/** A frame of the page, into which a host may render. */
function addFrame(): { page: Document; view: Window } {
  const frame = document.body.appendChild(document.createElement("iframe"));
  onTestFinished(() => frame.remove());
  if (frame.contentDocument === null || frame.contentWindow === null) throw new Error("The frame has no page.");
  return { page: frame.contentDocument, view: frame.contentWindow };
}

function asks(view: Window): boolean {
  const leaving = view.document.createEvent("Event");
  leaving.initEvent("beforeunload", false, true);
  return !view.dispatchEvent(leaving);
}

const forms: [form: string, account: string, renderForm: () => ReactElement, box: string | RegExp, opens?: string][] = [
  ["settings", "lumen", () => <ConfigEditor slug="slack" />, "Bot name"],
  ["keys", "blank", () => <ConnectPanel slug="zendesk" />, "API token"],
  ["answers to a task", "lumen", () => <HumanTask taskId={fixtureIds.approveAccess} />, /^Why/],
  ["forms in a dialog", "harbor", () => <WorkflowList slug="hubspot" />, "Name", "New workflow"],
];

it.each(forms)(
  "rendered into a frame, %s ask before that page or the script's is left, until they are gone",
  async (_form, account, renderForm, box, opens) => {
    const { page, view } = addFrame();
    const { unmount } = renderWithSandbox(createPortal(renderForm(), page.body), { account });
    const user = userEvent.setup({ document: page });
    const inner = within(page.body);
    if (opens !== undefined) await user.click(await inner.findByRole("button", { name: opens }));
    const input = await inner.findByLabelText(box);
    expect([asks(view), asks(window)]).toEqual([false, false]);
    if (input.matches("select")) await user.selectOptions(input, "Partner");
    else await user.type(input, "typed");
    expect([asks(view), asks(window)]).toEqual([true, true]);
    unmount();
    expect([asks(view), asks(window)]).toEqual([false, false]);
  },
);
