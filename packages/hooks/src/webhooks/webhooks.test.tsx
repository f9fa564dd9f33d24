import type { CobaltError } from "@cobalt-kit/hooks";
import { useCobalt } from "@cobalt-kit/hooks";
import {
  useCreateWebhook,
  useDeleteWebhook,
  useSuspenseWebhook,
  useSuspenseWebhooks,
  useUpdateWebhook,
  useWebhook,
  useWebhooks,
  type CachedWebhook,
} from "@cobalt-kit/hooks/webhooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import type { UseQueryResult } from "@tanstack/react-query";
import { act, render, screen, waitFor } from "@testing-library/react";
import { type ReactElement, Suspense } from "react";
import { describe, expect, expectTypeOf, it } from "vitest";
import { failOnConsoleError, renderHookWithSandbox, TestProvider } from "../testing/render-hook-with-sandbox.tsx";

const HOOK = { url: "https://ledger.test/hooks", events: ["Connection Expired"] };

describe("webhook hooks", () => {
  failOnConsoleError();

  it("create, change and end a webhook; list and detail keep up", async () => {
    const sandbox = createSandbox({ tokenAccess: { webhooks: true } });
    const { result } = renderHookWithSandbox(useEverything, sandbox);
    await waitFor(() => expect(result.current.list.isSuccess).toBe(true));
    const before = result.current.list.data?.length ?? 0;
    const { id } = await act(() => result.current.create.mutateAsync(HOOK));
    await waitFor(() => expect(result.current.list.data).toHaveLength(before + 1));
    await waitFor(() => expect(result.current.newest.data).toMatchObject({ id, url: HOOK.url, enabled: true }));
    await act(() => result.current.update.mutateAsync({ id, enabled: false }));
    await waitFor(() => expect(result.current.newest.data?.enabled).toBe(false));
    await waitFor(() => expect(result.current.list.data?.at(-1)?.enabled).toBe(false));
    await act(() => result.current.remove.mutateAsync({ id }));
    await waitFor(() => expect(result.current.list.data).toHaveLength(before));
  });

  it("are refused where session tokens may not", async () => {
    const { result } = renderHookWithSandbox(() => useWebhooks());
    await waitFor(() => expect(result.current.isError).toBe(true));
    expect(["forbidden", "session-expired"]).toContain(result.current.error?.code);
  });

  it("fail with a code for what the API does not take", async () => {
    const sandbox = createSandbox({ tokenAccess: { webhooks: true } });
    const { result } = renderHookWithSandbox(useEverything, sandbox);
    act(() => result.current.create.mutate({ ...HOOK, url: "ftp://ledger.test" }));
    await waitFor(() => expect(result.current.create.error?.code).toBe("invalid-request"));
    act(() => result.current.update.mutate({ id: "66c0cc8d1e6cbd7f142de999", enabled: true }));
    await waitFor(() => expect(result.current.update.error?.code).toBe("not-found"));
    act(() => result.current.remove.mutate({ id: "66c0cc8d1e6cbd7f142de999" }));
    await waitFor(() => expect(result.current.remove.error?.code).toBe("not-found"));
  });

  it("leave nothing of a webhook's headers in the mutation cache once nobody shows it", async () => {
    const sandbox = createSandbox({ tokenAccess: { webhooks: true } });
    function Create(): ReactElement {
      const { mutate, status } = useCreateWebhook();
      const headers = [{ name: "authorization", value: "hush" }];
      return <button onClick={() => mutate({ ...HOOK, headers })}>{status}</button>;
    }
    const kept: string[] = [];
    function Cache(): ReactElement {
      const { queryClient } = useCobalt();
      return (
        <button
          onClick={() => {
            const mutations = queryClient.getMutationCache().getAll();
            kept.push(JSON.stringify(mutations.map(({ state }) => state)));
          }}
        >
          look
        </button>
      );
    }
    const page = (child: ReactElement | null): ReactElement => (
      <TestProvider sandbox={sandbox}>
        {child}
        <Cache />
      </TestProvider>
    );
    const { rerender } = render(page(<Create />));
    act(() => screen.getByRole("button", { name: "idle" }).click());
    await screen.findByRole("button", { name: "success" });
    rerender(page(null));
    await waitFor(() => {
      screen.getByRole("button", { name: "look" }).click();
      expect(kept.at(-1)).toBe("[]");
    });
  });

  it("suspend until list and detail are there", async () => {
    const sandbox = createSandbox({ tokenAccess: { webhooks: true } });
    const made = renderHookWithSandbox(() => useCreateWebhook(), sandbox);
    const { id } = await act(() => made.result.current.mutateAsync(HOOK));
    function Both(): ReactElement {
      const { data: list } = useSuspenseWebhooks();
      const { data: one } = useSuspenseWebhook(id);
      return <p>{list.some((webhook) => webhook.id === one.id) ? one.url : "?"}</p>;
    }
    render(
      <TestProvider sandbox={sandbox}>
        <Suspense fallback="…">
          <Both />
        </Suspense>
      </TestProvider>,
    );
    expect(await screen.findByText(HOOK.url)).toBeInTheDocument();
  });

  it("are typed", () => {
    expectTypeOf(useWebhooks).returns.toEqualTypeOf<UseQueryResult<CachedWebhook[], CobaltError>>();
    expectTypeOf(useWebhook).returns.toEqualTypeOf<UseQueryResult<CachedWebhook, CobaltError>>();
  });
});

function useEverything() {
  const list = useWebhooks();
  const id = list.data?.at(-1)?.id;
  return {
    list,
    newest: useWebhook(id ?? "", { enabled: id !== undefined }),
    create: useCreateWebhook(),
    update: useUpdateWebhook(),
    remove: useDeleteWebhook(),
  };
}
