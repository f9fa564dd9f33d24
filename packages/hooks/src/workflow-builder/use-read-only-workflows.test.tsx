import { createSandbox } from "@cobalt-kit/sandbox";
import { useReadOnlyWorkflows } from "@cobalt-kit/hooks/workflow-builder";
import { act, waitFor } from "@testing-library/react";
import { useCobalt } from "@cobalt-kit/hooks";
import { expect, it } from "vitest";
import { renderHookWithSandbox } from "../testing/render-hook-with-sandbox.tsx";

it("tells what the token says of workflows, also after another try for one, and asks the service nothing", async () => {
  const sandbox = createSandbox();
  let login = false;
  const { result } = renderHookWithSandbox(
    () => ({ readOnly: useReadOnlyWorkflows(), session: useCobalt().session }),
    sandbox,
    {
      getSessionToken: () => {
        if (!login) throw new Error("signed out");
        return sandbox.control.mintToken("harbor", { readOnlyWorkflow: true });
      },
    },
  );
  await waitFor(() => expect(result.current.session.getStatus()).toBe("expired"));
  expect(result.current.readOnly).toBe(false);
  login = true;
  await act(() => result.current.session.renew());
  await waitFor(() => expect(result.current.readOnly).toBe(true));
  expect(sandbox.control.requests()).toEqual([]);
});
