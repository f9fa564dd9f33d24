import { useEffect, useState } from "react";
import type { PanelSource } from "./panel-source.ts";
import { callControl, readSandbox, type SandboxState } from "./sandbox-control.ts";

const LOOK_AGAIN_MS = 2_000;

/** Does something to the sandbox, and says what it was. */
export type Act = (done: string, method: string, ...values: readonly unknown[]) => void;

interface UsedSandbox {
  /** Undefined until it has answered, and while it does not. */
  state: SandboxState | undefined;
  /** Why the last look failed; else what was done last, or why that failed. */
  said: string;
  act: Act;
}

/** The state of the sandbox, looked at every two seconds and after each act. */
export function useSandbox(source: PanelSource): UsedSandbox {
  const [state, setState] = useState<SandboxState>();
  const [done, setDone] = useState("");
  const [failure, setFailure] = useState("");

  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      try {
        const next = await readSandbox(source);
        if (isOver) return;
        setState(next);
        setFailure("");
      } catch (error) {
        if (isOver) return;
        setState(undefined);
        setFailure(messageOf(error));
      }
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_AGAIN_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [source]);

  async function perform(what: string, method: string, values: readonly unknown[]): Promise<void> {
    try {
      await callControl(source, method, ...values);
      setDone(what);
      setState(await readSandbox(source));
    } catch (error) {
      setDone(messageOf(error));
    }
  }

  return { state, said: failure || done, act: (what, method, ...values) => void perform(what, method, values) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
