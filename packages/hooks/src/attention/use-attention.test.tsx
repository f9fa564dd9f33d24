import { useApplications, useAttention } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { failOnConsoleError, renderHookWithSandbox } from "../testing/render-hook-with-sandbox.tsx";

failOnConsoleError();

const LIST = "GET /api/v2/f-sdk/application";
const RUNS = "GET /api/v2/public/execution";

it("names expired connections from the one list that the marketplace reads", async () => {
  const { result, sandbox } = renderHookWithSandbox(() => [useAttention(), useApplications()] as const);
  await waitFor(() => expect(result.current[0].isSuccess).toBe(true));
  const attention = result.current[0].data;
  expect(attention?.count).toBe(1);
  expect(attention?.items).toMatchObject([
    { kind: "expired", application: { slug: "mailchimp" }, connection: { status: "expired" } },
  ]);
  expect(sandbox.control.requests().map(({ route }) => route)).toEqual([LIST]);
});

it("counts nothing where everything works", async () => {
  const sandbox = createSandbox();
  sandbox.control.disconnect("harbor", "mailchimp");
  const { result } = renderHookWithSandbox(() => useAttention(), sandbox);
  await waitFor(() => expect(result.current.data).toEqual({ count: 0, items: [] }));
});

it("looks at the newest run of every application with one more request, and does without when that fails", async () => {
  const sandbox = createSandbox();
  sandbox.control.connect("harbor", "mailchimp");
  const { result } = renderHookWithSandbox(() => useAttention({ failedRuns: true }), sandbox);
  await waitFor(() => expect(result.current.data?.count).toBe(1));
  expect(result.current.data?.items).toMatchObject([
    { kind: "failed-run", application: { slug: "mailchimp" }, execution: { status: "errored" } },
  ]);
  expect(sandbox.control.requests({ route: RUNS })).toHaveLength(1);
  expect(sandbox.control.requests({ route: LIST })).toHaveLength(1);

  const broken = createSandbox();
  broken.control.failNext(RUNS, { status: 403, times: 9 });
  const without = renderHookWithSandbox(() => useAttention({ failedRuns: true }), broken);
  await waitFor(() => expect(broken.control.requests({ route: RUNS })).toHaveLength(1));
  await waitFor(() => expect(without.result.current.data?.count).toBe(1));
  expect(without.result.current.error).toBeNull();
});

it("has no count before the list is there, and says why when it does not come", async () => {
  const sandbox = createSandbox();
  sandbox.control.failNext(LIST, { status: 403, times: 9 });
  const { result } = renderHookWithSandbox(() => useAttention(), sandbox);
  expect(result.current.data).toBeUndefined();
  await waitFor(() => expect(result.current.error).toMatchObject({ code: "forbidden" }));
});
