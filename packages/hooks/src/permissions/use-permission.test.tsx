import { CobaltProvider, type PermissionRule, usePermission, usePermissionCheck } from "@cobalt-kit/hooks";
import { act, render, screen, waitFor } from "@testing-library/react";
import { type ReactElement, useEffect, useState } from "react";
import { expect, it, onTestFinished, vi } from "vitest";
import { failOnConsoleError } from "../testing/render-hook-with-sandbox.tsx";

failOnConsoleError();

const slack = {
  slug: "slack",
  name: "Slack",
  description: "",
  tags: [],
  ecosystem: false,
  authMethods: [],
  connections: [],
  status: "connected" as const,
  needsAttention: false,
};

function Verdict({ known = true }: { known?: boolean | undefined }): ReactElement {
  return <p>{JSON.stringify(usePermission("canRun", known ? slack : undefined))}</p>;
}

function stubReport(report = vi.fn()): typeof report {
  vi.stubGlobal("reportError", report);
  onTestFinished(() => void vi.unstubAllGlobals());
  return report;
}

function page(canRun: PermissionRule | undefined, known?: boolean): ReactElement {
  return (
    <CobaltProvider linkedAccountId="harbor" getSessionToken="token" canRun={canRun}>
      <Verdict known={known} />
    </CobaltProvider>
  );
}

it.each<[rule: PermissionRule | undefined, verdict: object]>([
  [undefined, { allowed: true }],
  [true, { allowed: true }],
  [false, { allowed: false }],
  [{ reason: "Ask Ada." }, { allowed: false, reason: "Ask Ada." }],
  [({ slug }) => slug === "slack", { allowed: true }],
  [({ slug }) => slug !== "slack", { allowed: false }],
  [({ name }) => ({ reason: `No ${name}.` }), { allowed: false, reason: "No Slack." }],
  // pages without types answer what they like
  ...[null, undefined, "", "no", 0, 1, {}, Promise.resolve(true)].map((answer): [PermissionRule, object] => [
    vi.fn().mockReturnValue(answer),
    { allowed: false },
  ]),
])("follows the rule %o", (rule, verdict) => {
  render(page(rule));
  expect(screen.getByText(/allowed/).textContent).toBe(JSON.stringify(verdict));
});

it("follows a rule that changes, and asks none about an application that nobody knows", () => {
  const { rerender } = render(page(true));
  rerender(page(false));
  expect(screen.getByText(/allowed/)).toHaveTextContent('{"allowed":false}');
  rerender(page(() => false, false));
  expect(screen.getByText(/allowed/)).toHaveTextContent('{"allowed":true,"pending":true}');
  rerender(page(false, false));
  expect(screen.getByText(/allowed/)).toHaveTextContent('{"allowed":false}');
});

it("reports the error of a rule that is written anew at every render once", async () => {
  const report = stubReport();
  const { rerender } = render(page(() => boom("No plan.")));
  for (let renders = 0; renders < 10; renders += 1) rerender(page(() => boom("No plan.")));
  expect(screen.getByText(/allowed/)).toHaveTextContent('{"allowed":false}');
  await waitFor(() => expect(report).toHaveBeenCalledExactlyOnceWith(new Error("No plan.")));
});

it("reports each error of one rule", async () => {
  const report = stubReport();
  const rule = ({ slug }: { slug: string }): boolean => boom(`${slug} has no plan.`);
  function List(): ReactElement {
    const check = usePermissionCheck("canRun");
    return <p>{JSON.stringify(["slack", "stripe", "slack"].map((slug) => check({ ...slack, slug }).allowed))}</p>;
  }
  await act(() =>
    render(
      <CobaltProvider linkedAccountId="harbor" getSessionToken="token" canRun={rule}>
        <List />
      </CobaltProvider>,
    ),
  );
  expect(screen.getByText("[false,false,false]")).toBeVisible();
  expect(report.mock.calls).toEqual([[new Error("slack has no plan.")], [new Error("stripe has no plan.")]]);
});

it("lets what reports show the error at once", async () => {
  let show: (message: string) => void;
  function Overlay(): ReactElement {
    const [message, setMessage] = useState("");
    useEffect(() => {
      show = setMessage;
    }, []);
    return <p role="alert">{message}</p>;
  }
  stubReport(vi.fn(({ message }: Error) => show(message)));
  await act(() =>
    render(
      <>
        <Overlay />
        {page(() => boom("No overlay."))}
      </>,
    ),
  );
  expect(await screen.findByText("No overlay.")).toBeVisible();
});

function boom(message: string): never {
  throw new Error(message);
}
