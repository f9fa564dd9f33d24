import type { CobaltError, HumanTask, SubmitHumanTaskInput } from "@cobalt-kit/client";
import { useHumanTask, useSubmitHumanTask } from "@cobalt-kit/hooks/human-tasks";
import { createSandbox, fixtureIds } from "@cobalt-kit/sandbox";
import { QueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, expectTypeOf, it } from "vitest";
import { failOnConsoleError, renderHookWithSandbox } from "../testing/render-hook-with-sandbox.tsx";

const taskId = fixtureIds.approveAccess;

describe("human task hooks", () => {
  failOnConsoleError();

  it("show a form, answer it once, and tell whoever comes too late", async () => {
    const sandbox = createSandbox();
    const queryClient = new QueryClient();
    const { result } = renderHookWithSandbox(
      () => ({ task: useHumanTask(taskId), first: useSubmitHumanTask(), second: useSubmitHumanTask() }),
      sandbox,
      { queryClient },
    );
    await waitFor(() => expect(result.current.task.data).toMatchObject({ name: "Approve access", status: "waiting" }));
    const input = { id: taskId, data: { customer: "Fern & Co", approved: true } };
    await act(() => result.current.first.mutateAsync(input));
    await waitFor(() =>
      expect(result.current.task.data).toMatchObject({ status: "submitted", data: { approved: true } }),
    );
    await act(() =>
      expect(result.current.second.mutateAsync(input)).rejects.toMatchObject({ code: "invalid-request" }),
    );
    expect(result.current.task.data?.status).toBe("submitted");
    // What was answered, and the id with which one may, stay out of what a host may persist.
    expect(
      JSON.stringify(
        queryClient
          .getMutationCache()
          .getAll()
          .map(({ state }) => state.variables),
      ),
    ).not.toMatch(/Fern|66f0a1c2/);
  });

  it("asks how the task stands where the answer is lost", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext("POST /api/v2/public/human-tasks/:id", { abort: true });
    const { result } = renderHookWithSandbox(
      () => ({ task: useHumanTask(taskId), submit: useSubmitHumanTask() }),
      sandbox,
    );
    await waitFor(() => expect(result.current.task.isSuccess).toBe(true));
    await act(() =>
      expect(result.current.submit.mutateAsync({ id: taskId, data: {} })).rejects.toMatchObject({ code: "network" }),
    );
    const route = { route: "GET /api/v2/public/human-tasks/:id" };
    await waitFor(() => expect(sandbox.control.requests(route)).toHaveLength(2));
    expect(sandbox.control.requests({ route: "POST /api/v2/public/human-tasks/:id" })).toHaveLength(1);
  });

  it("have the types of what they read and send", () => {
    expectTypeOf(useHumanTask).returns.toEqualTypeOf<UseQueryResult<HumanTask, CobaltError>>();
    expectTypeOf(useSubmitHumanTask).returns.toEqualTypeOf<
      UseMutationResult<void, CobaltError, SubmitHumanTaskInput>
    >();
  });
});
