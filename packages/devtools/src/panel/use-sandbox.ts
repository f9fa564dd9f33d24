import { useEffect, useState } from "react";
import type { PanelSource } from "./panel-source.ts";
import { callControl, readSandbox, type SandboxState } from "./sandbox-control.ts";

const LOOK_AGAIN_MS = 2_000;

/** Does something to the sandbox, and says what it was. */
export type Act = (done: string, method: string, ...values: readonly unknown[]) => void;

interface UsedSandbox {
  /** Undefined until it has answered, and while it does not. */
  state: SandboxState | undefined;
  /** What was done last, or why that or a look failed. */
  said: string;
  act: Act;
}

/** The state of the sandbox, looked at every two seconds and after each act. */
export function useSandbox(source: PanelSource): UsedSandbox {
  const [state, setState] = useState<SandboxState>();
  const [said, setSaid] = useState("");

  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      try {
        const next = await readSandbox(source);
        if (!isOver) setState(next);
      } catch (error) {
        if (isOver) return;
        setState(undefined);
        setSaid(messageOf(error));
      }
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_AGAIN_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [source]);

  async function perform(done: string, method: string, values: readonly unknown[]): Promise<void> {
    try {
      await callControl(source, method, ...values);
      setSaid(done);
      setState(await readSandbox(source));
    } catch (error) {
      setSaid(messageOf(error));
    }
  }

  return { state, said, act: (done, method, ...values) => void perform(done, method, values) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
