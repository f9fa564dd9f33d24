import { useConnect, useRequireConnection } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { act, renderHook, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { failOnConsoleError, renderHookWithSandbox, TestProvider } from "../testing/render-hook-with-sandbox.tsx";

failOnConsoleError();

const ONE = "GET /api/v2/f-sdk/application/:slug";

it("goes on at once where the application is connected", async () => {
  const { result } = renderHookWithSandbox(() => useRequireConnection("stripe"));
  await waitFor(() => expect(result.current.status).toBe("connected"));
  const action = vi.fn();
  await act(async () => expect(await result.current.ensureConnected(action)).toBe(true));
  expect(action).toHaveBeenCalledOnce();
  expect(result.current.asking).toBe(false);
});

it("waits for the answer when nobody knows yet whether it is connected", async () => {
  const { result } = renderHookWithSandbox(() => useRequireConnection("stripe"));
  expect(result.current.status).toBe("loading");
  await act(async () => expect(await result.current.ensureConnected()).toBe(true));
  expect(result.current.asking).toBe(false);
});

it("asks for the connection, then does what was wanted, for everybody who waits", async () => {
  const sandbox = createSandbox();
  const { result } = renderHookWithSandbox(
    () => ({ slack: useRequireConnection("zendesk"), connect: useConnect({ slug: "zendesk" }) }),
    sandbox,
  );
  await waitFor(() => expect(result.current.slack.status).toBe("not-connected"));
  const [first, second] = [vi.fn(), vi.fn()];
  let outcomes: Promise<boolean[]> | undefined;
  act(() => {
    outcomes = Promise.all([result.current.slack.ensureConnected(first), result.current.slack.ensureConnected(second)]);
  });
  expect(result.current.slack.asking).toBe(true);
  expect(first).not.toHaveBeenCalled();
  await act(() =>
    result.current.connect.saveCredentials({ subdomain: "harbor", email: "a@b.test", api_token: "good" }),
  );
  await act(async () => expect(await outcomes).toEqual([true, true]));
  expect(first).toHaveBeenCalledOnce();
  expect(second).toHaveBeenCalledOnce();
  expect(result.current.slack.asking).toBe(false);
  expect(result.current.slack.status).toBe("connected");
});

it("asks again where the connection has expired, and goes on once it is renewed", async () => {
  const sandbox = createSandbox();
  sandbox.control.expire("harbor", "stripe");
  const { result } = renderHookWithSandbox(
    () => ({ stripe: useRequireConnection("stripe"), connect: useConnect({ slug: "stripe" }) }),
    sandbox,
  );
  await waitFor(() => expect(result.current.stripe.status).toBe("expired"));
  const action = vi.fn();
  act(() => void result.current.stripe.ensureConnected(action));
  await waitFor(() => expect(result.current.stripe.asking).toBe(true));
  await act(() => result.current.connect.saveCredentials({ secret_key: "good" }));
  await waitFor(() => expect(action).toHaveBeenCalledOnce());
});

it("does nothing after the person gave up, nor for an application it is no longer about", async () => {
  const sandbox = createSandbox();
  const { result, rerender, unmount } = renderHook(({ slug }) => useRequireConnection(slug), {
    initialProps: { slug: "zendesk" },
    wrapper: ({ children }) => <TestProvider sandbox={sandbox}>{children}</TestProvider>,
  });
  await waitFor(() => expect(result.current.status).toBe("not-connected"));
  const action = vi.fn();
  let outcome: Promise<boolean> | undefined;
  const ask = (): void => act(() => void (outcome = result.current.ensureConnected(action)));
  ask();
  act(() => result.current.giveUp());
  expect(await outcome).toBe(false);
  expect(result.current.asking).toBe(false);

  ask();
  rerender({ slug: "stripe" });
  expect(await outcome).toBe(false);
  await waitFor(() => expect(result.current.status).toBe("connected"));
  rerender({ slug: "zendesk" });
  ask();
  unmount();
  expect(await outcome).toBe(false);
  expect(action).not.toHaveBeenCalled();
});

it("says why it does not know, and asks anew", async () => {
  const sandbox = createSandbox();
  sandbox.control.failNext(ONE, { status: 403, times: 1 });
  const { result } = renderHookWithSandbox(() => useRequireConnection("stripe"), sandbox);
  await waitFor(() => expect(result.current).toMatchObject({ status: "failed", error: { code: "forbidden" } }));
  act(() => result.current.retry());
  await waitFor(() => expect(result.current.status).toBe("connected"));
});

it("asks where the answer does not come, so that the person sees why", async () => {
  const sandbox = createSandbox();
  sandbox.control.failNext(ONE, { status: 403, times: 9 });
  const { result } = renderHookWithSandbox(() => useRequireConnection("stripe"), sandbox);
  act(() => void result.current.ensureConnected());
  await waitFor(() => expect(result.current.asking).toBe(true));
});
