"use client";
import { hasReadOnlyWorkflows } from "@cobalt-kit/client/workflow-builder";
import { useEffect, useState } from "react";
import { useCobalt } from "../cobalt-context.ts";

/**
 * Whether the customer may look at workflows of their own and not change them, by the claim `readOnlyWorkflow` of the session's token. Until
 * that is known, and without a token, it is false. The API may accept changes anyway, so offer none.
 *
 * @example
 * const readOnly = useReadOnlyWorkflows();
 * return readOnly ? null : <button onClick={open}>Edit</button>;
 */
export function useReadOnlyWorkflows(): boolean {
  const { session } = useCobalt("useReadOnlyWorkflows");
  const [readOnly, setReadOnly] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      try {
        const next = await hasReadOnlyWorkflows(session);
        if (isCurrent) setReadOnly(next);
      } catch {
        // whoever asks for data says that there is no token
      }
    };
    void look();
    const stop = session.subscribe(() => void look());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [session]);
  return readOnly;
}
