import { type CobaltError, updateAccountMutation, useCobalt, useSessionStatus } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { useMutation } from "@tanstack/react-query";
import { act, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { renderHookWithSandbox } from "./testing/render-hook-with-sandbox.tsx";

it("A lost session is told once, also where what failed with it comes to its end after a new one", async () => {
  const sandbox = createSandbox();
  const onError = vi.fn<(error: CobaltError) => void>();
  let signedIn = false;
  let finish = (): void => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const { result } = renderHookWithSandbox(
    () => {
      const { session, queryClient } = useCobalt("Test");
      const options = { ...updateAccountMutation(session), onError: () => finished };
      return { status: useSessionStatus(), update: useMutation(options, queryClient) };
    },
    sandbox,
    {
      onError,
      getSessionToken: async () => {
        if (!signedIn) throw new Error("signed out");
        return sandbox.control.mintToken("harbor");
      },
    },
  );
  act(() => result.current.update.mutate({ name: "Harbor" }));
  await waitFor(() => expect(result.current.status.status).toBe("expired"));
  signedIn = true;
  await act(() => result.current.status.renew());
  expect(result.current.status.status).toBe("active");
  finish();
  await waitFor(() => expect(result.current.update.isError).toBe(true));
  expect(onError.mock.calls.map(([error]) => error.code)).toEqual(["session-expired"]);
});
