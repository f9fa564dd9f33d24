import { useRequestAccess } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { act, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { failOnConsoleError, renderHookWithSandbox } from "../testing/render-hook-with-sandbox.tsx";

failOnConsoleError();

it("hands a request in, and remembers for everybody on the page what was asked for", async () => {
  const { result, sandbox } = renderHookWithSandbox(() => [useRequestAccess(), useRequestAccess()] as const);
  await act(() => result.current[0].mutateAsync({ slug: "datev", email: "ada@harbor.test", message: "Our books" }));
  expect(sandbox.control.account("harbor").accessRequests).toEqual([
    { slug: "datev", email: "ada@harbor.test", description: "Our books" },
  ]);
  await waitFor(() => expect(result.current[1].requested).toEqual(["datev"]));
});

it("remembers nothing that was not taken", async () => {
  const sandbox = createSandbox();
  sandbox.control.failNext("POST /api/v1/ecosystem/leads", { status: 404 });
  const { result } = renderHookWithSandbox(() => useRequestAccess(), sandbox);
  act(() => result.current.mutate({ slug: "datev", email: "ada@harbor.test" }));
  await waitFor(() => expect(result.current.error).toMatchObject({ code: "not-found" }));
  expect(result.current.requested).toEqual([]);
});
