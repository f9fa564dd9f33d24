import { useApplications, useConfig, useExecution } from "@cobalt-kit/hooks";
import { parseJson, stringifyJson } from "@cobalt-kit/hooks/fields";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { failOnConsoleError, renderHookWithSandbox } from "./testing/render-hook-with-sandbox.tsx";

failOnConsoleError();

const deep = (end: number): unknown => parseJson(`${'{"x":['.repeat(5_000)}${end}${"]}".repeat(5_000)}`);

function answering(route: string, bodyOf: (value: unknown) => unknown): Sandbox {
  const sandbox = createSandbox();
  for (const end of [1, 1, 2]) sandbox.control.failNext(route, { status: 200, body: bodyOf(deep(end)) });
  return sandbox;
}

it.each([
  [
    "a setting",
    "GET /api/v2/f-sdk/slug/:slug/config",
    (value: unknown) => ({ slug: "slack", fields: [{ id: "f", name: "F", field_type: "json", value }] }),
    () => useConfig({ slug: "slack" }),
    true,
  ],
  [
    "a step's output",
    "GET /api/v2/public/execution/:execution_id",
    (value: unknown) => ({ _id: "e", status: "COMPLETED", nodes: [{ node_id: "n", latest_output: value }] }),
    () => useExecution("e"),
    true,
  ],
  [
    "an application",
    "GET /api/v2/f-sdk/application",
    (value: unknown) => [
      {
        slug: "slack",
        name: "Slack",
        description: value,
        auth_type_options: { oauth2: [{ name: "n", options: value }] },
      },
    ],
    () => useApplications(),
    // none of it is anything that an application says
    false,
  ],
])("%s of ten thousand levels is read, and read again", async (_name, route, bodyOf, useRead, read) => {
  const { result } = renderHookWithSandbox<{ data: unknown; refetch: () => Promise<unknown>; error: unknown }>(
    useRead,
    answering(route, bodyOf),
  );
  await waitFor(() => expect(result.current.data).toBeDefined());
  const first = stringifyJson(result.current.data);
  await result.current.refetch();
  await waitFor(() => expect(result.current.error).toBeNull());
  expect(stringifyJson(result.current.data) === first).toBe(true);
  await result.current.refetch();
  await waitFor(() => expect(stringifyJson(result.current.data) === first).toBe(!read));
});
