import { CobaltProvider, type PermissionRule, usePermission } from "@cobalt-kit/hooks";
import { render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { expect, it, vi } from "vitest";
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
  expect(screen.getByText(/allowed/)).toHaveTextContent('{"allowed":true}');
  rerender(page(false, false));
  expect(screen.getByText(/allowed/)).toHaveTextContent('{"allowed":false}');
});
