import { useApplication, useApplications } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { renderHook, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { failOnConsoleError, TestProvider } from "../testing/render-hook-with-sandbox.tsx";

failOnConsoleError();

function readBoth() {
  const sandbox = createSandbox();
  const hook = renderHook(
    ({ open }) => ({ list: useApplications(), application: useApplication("hubspot", { enabled: open }) }),
    {
      initialProps: { open: true },
      wrapper: ({ children }) => <TestProvider sandbox={sandbox}>{children}</TestProvider>,
    },
  );
  const asked = (): number =>
    sandbox.control.requests().filter(({ path }) => path.endsWith("/application/hubspot")).length;
  return { sandbox, asked, ...hook };
}

it("asks anew where a later list says that the connection is lost", async () => {
  const { sandbox, asked, result, rerender } = readBoth();
  await waitFor(() => expect(result.current.application.data?.status).toBe("connected"));
  await waitFor(() => expect(result.current.list.isSuccess).toBe(true));
  rerender({ open: false });
  sandbox.control.expire("harbor", "hubspot");
  await result.current.list.refetch();
  const before = asked();
  rerender({ open: true });
  await waitFor(() => expect(result.current.application.data?.needsAttention).toBe(true));
  expect(asked()).toBe(before + 1);
});

it("asks for nothing where a later list says the same", async () => {
  const { asked, result, rerender } = readBoth();
  await waitFor(() => expect(result.current.application.isSuccess).toBe(true));
  await waitFor(() => expect(result.current.list.isSuccess).toBe(true));
  rerender({ open: false });
  await result.current.list.refetch();
  const before = asked();
  rerender({ open: true });
  expect(result.current.application).toMatchObject({ isFetching: false, isStale: false });
  expect(asked()).toBe(before);
});
