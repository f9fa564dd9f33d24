import {
  type Account,
  type CobaltError,
  type ConfigField,
  type SetConfigFieldInput,
  type UpdateAccountInput,
  useAccount,
  useClearConfigField,
  useConfig,
  useConfigField,
  useEnabledWorkflows,
  useExecutions,
  usePrivateWorkflows,
  useSetConfigField,
  useToggleWorkflow,
  useTriggerEvent,
  useUpdateAccount,
  useUpdateWorkflow,
} from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import type { UseMutationResult } from "@tanstack/react-query";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, expectTypeOf, it } from "vitest";
import { failOnConsoleError, renderHookWithSandbox } from "./testing/render-hook-with-sandbox.tsx";

const STRIPE = { slug: "stripe" };

describe("useUpdateAccount", () => {
  failOnConsoleError();

  it("renames the account everywhere", async () => {
    const { result } = renderHookWithSandbox(() => ({ account: useAccount(), update: useUpdateAccount() }));
    await waitFor(() => expect(result.current.account.isSuccess).toBe(true));
    await act(() => result.current.update.mutateAsync({ name: "Harbor Roasters", metadata: { plan: "team" } }));
    await waitFor(() => expect(result.current.account.data?.name).toBe("Harbor Roasters"));
  });

  it("fails with a code and leaves what is shown", async () => {
    const sandbox = createSandbox();
    const errors: CobaltError[] = [];
    const { result } = renderHookWithSandbox(() => ({ account: useAccount(), update: useUpdateAccount() }), sandbox, {
      onError: (error) => errors.push(error),
    });
    await waitFor(() => expect(result.current.account.isSuccess).toBe(true));
    const before = result.current.account.data;
    sandbox.control.failNext("PUT /api/v2/public/linked-account", { status: 400 });
    act(() => result.current.update.mutate({ name: "Nobody" }));
    await waitFor(() => expect(result.current.update.error?.code).toBe("invalid-request"));
    expect(result.current.account.data).toEqual(before);
    expect(errors.map(({ code }) => code)).toEqual(["invalid-request"]);
  });
});

describe("useSetConfigField and useClearConfigField", () => {
  failOnConsoleError();

  it("store one value and take it back; the config and the field show both", async () => {
    const { result, sandbox } = renderFields();
    await waitFor(() => expect(value(result)).toBe("HARBOR COFFEE"));
    const address = { ...STRIPE, fieldId: fieldId(result) };
    await act(() => result.current.set.mutateAsync({ ...address, value: "HARBOR" }));
    await waitFor(() => expect(value(result)).toBe("HARBOR"));
    await waitFor(() => expect(result.current.one.data?.value).toBe("HARBOR"));
    await act(() => result.current.clear.mutateAsync(address));
    await waitFor(() => expect(value(result)).not.toBe("HARBOR"));
    await waitFor(() => expect(result.current.one.data?.value).toEqual(value(result)));
    expect(sandbox.control.requests({ method: "PUT" })).toHaveLength(1);
  });

  it("run one after another, in the order they were asked for", async () => {
    const { result, sandbox } = renderFields();
    await waitFor(() => expect(result.current.one.isSuccess).toBe(true));
    const route = "PUT /api/v2/public/config/field/:field_id";
    const hold = sandbox.control.hold(route);
    const address = { ...STRIPE, fieldId: fieldId(result) };
    act(() => {
      result.current.set.mutate({ ...address, value: "first" });
      result.current.clear.mutate(address);
    });
    await waitFor(() => expect(sandbox.control.requests({ route })).toHaveLength(1));
    expect(sandbox.control.requests({ method: "DELETE" })).toHaveLength(0);
    sandbox.control.release(hold);
    await waitFor(() => expect(result.current.clear.isSuccess).toBe(true));
    await waitFor(() => expect(value(result)).not.toBe("first"));
  });

  it("fail with the API's code for a field that is not there", async () => {
    const { result } = renderFields();
    act(() => result.current.set.mutate({ ...STRIPE, fieldId: "nothing", value: "x" }));
    await waitFor(() => expect(result.current.set.error?.code).toBe("not-found"));
    act(() => result.current.clear.mutate({ ...STRIPE, fieldId: "nothing" }));
    await waitFor(() => expect(result.current.clear.error?.code).toBe("not-found"));
  });
});

describe("useTriggerEvent", () => {
  failOnConsoleError();

  it("starts what listens, and the list of runs shows it", async () => {
    const { result } = renderHookWithSandbox(() => ({ runs: useExecutions(), trigger: useTriggerEvent() }));
    await waitFor(() => expect(result.current.runs.isSuccess).toBe(true));
    const newest = result.current.runs.data?.items[0]?.id;
    const { executionId } = await act(() =>
      result.current.trigger.mutateAsync({ event: "Invoice Paid", slug: "hubspot", payload: { number: "INV-7" } }),
    );
    expect(executionId).not.toBe(newest);
    await waitFor(() => expect(result.current.runs.data?.items.map(({ id }) => id)).toContain(executionId));
  });

  it("fires what is of no application, too", async () => {
    const { result, sandbox } = renderHookWithSandbox(() => useTriggerEvent());
    const { executionId } = await act(() => result.current.mutateAsync({ event: "Invoice Paid" }));
    expect(sandbox.control.requests().at(-1)).toMatchObject({
      route: "POST /api/v2/public/event/trigger",
      status: 200,
    });
    expect(sandbox.control.account("harbor").executions.map(({ id }) => id)).toContain(executionId);
  });

  it("fails with not-found for an event nobody defined", async () => {
    const { result } = renderHookWithSandbox(() => useTriggerEvent());
    act(() => result.current.mutate({ event: "Nothing of the kind" }));
    await waitFor(() => expect(result.current.error?.code).toBe("not-found"));
  });
});

describe("useUpdateWorkflow", () => {
  failOnConsoleError();

  it("renames a private workflow in the list", async () => {
    const { result } = renderHookWithSandbox(() => ({ list: usePrivateWorkflows(), update: useUpdateWorkflow() }));
    await waitFor(() => expect(result.current.list.isSuccess).toBe(true));
    const workflowId = result.current.list.data?.items[0]?.id ?? "";
    await act(() => result.current.update.mutateAsync({ workflowId, name: "Another name" }));
    await waitFor(() => {
      expect(result.current.list.data?.items.find(({ id }) => id === workflowId)?.name).toBe("Another name");
    });
  });

  it("fails with not-found for one that is gone", async () => {
    const { result } = renderHookWithSandbox(() => useUpdateWorkflow());
    act(() => result.current.mutate({ workflowId: "66c0cc8d1e6cbd7f142de999", name: "x" }));
    await waitFor(() => expect(result.current.error?.code).toBe("not-found"));
  });
});

it("what is switched on keeps up with a switch", async () => {
  const { result } = renderHookWithSandbox(() => ({ on: useEnabledWorkflows(), toggle: useToggleWorkflow() }));
  await waitFor(() => expect(result.current.on.isSuccess).toBe(true));
  const { id: workflowId = "" } = result.current.on.data?.find(({ name }) => name.startsWith("Fetch payouts")) ?? {};
  act(() => result.current.toggle.mutate({ ...STRIPE, workflowId, enabled: false }));
  await waitFor(() => expect(result.current.on.data?.some(({ id }) => id === workflowId)).toBe(false));
});

it("what acting hooks take and answer is typed", () => {
  expectTypeOf(useUpdateAccount).returns.toEqualTypeOf<UseMutationResult<Account, CobaltError, UpdateAccountInput>>();
  expectTypeOf(useSetConfigField).returns.toEqualTypeOf<
    UseMutationResult<ConfigField, CobaltError, SetConfigFieldInput>
  >();
  expectTypeOf<ReturnType<typeof useTriggerEvent>["mutate"]>().parameter(0).toHaveProperty("event");
  const wrong = (update: ReturnType<typeof useUpdateAccount>): void => {
    // @ts-expect-error metadata are texts
    update.mutate({ metadata: { seats: 4 } });
  };
  expect(wrong).toBeTypeOf("function");
});

function renderFields(): ReturnType<typeof renderHookWithSandbox<ReturnType<typeof useFields>>> {
  return renderHookWithSandbox(useFields);
}

function useFields() {
  const config = useConfig(STRIPE);
  const id = config.data?.fields.find(({ name }) => name === "Statement descriptor")?.id;
  return {
    config,
    one: useConfigField({ ...STRIPE, fieldId: id ?? "" }, { enabled: id !== undefined }),
    set: useSetConfigField(),
    clear: useClearConfigField(),
  };
}

function field({ current }: { current: ReturnType<typeof useFields> }): ConfigField | undefined {
  return current.config.data?.fields.find(({ name }) => name === "Statement descriptor");
}

function fieldId(result: { current: ReturnType<typeof useFields> }): string {
  return field(result)?.id ?? "";
}

function value(result: { current: ReturnType<typeof useFields> }): unknown {
  return field(result)?.value;
}
