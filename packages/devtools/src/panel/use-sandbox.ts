import { useCallback, useEffect, useRef, useState } from "react";
import type { PanelSource } from "./panel-source.ts";
import { callControl, readSandbox, type SandboxState } from "./sandbox-control.ts";

const LOOK_AGAIN_MS = 2_000;

/** Does something to the sandbox and says what it was, or why not. Resolves to whether it was done. */
export type Act = (done: string, method: string, ...values: readonly unknown[]) => Promise<boolean>;

interface UsedSandbox {
  /** Undefined until it has answered, and while it does not. */
  state: SandboxState | undefined;
  /** Why the last look failed; else what was done last, or why that failed. */
  said: string;
  act: Act;
}

/** The state of the sandbox, looked at after each act and two seconds after each answer. */
export function useSandbox(source: PanelSource): UsedSandbox {
  const [state, setState] = useState<SandboxState>();
  const [done, setDone] = useState("");
  const [failure, setFailure] = useState("");

  const looks = useRef(0);

  const look = useCallback(async (): Promise<void> => {
    looks.current += 1;
    const own = looks.current;
    const isLatest = (): boolean => own === looks.current; // the answer to one before an act may come after it
    try {
      const next = await readSandbox(source);
      if (!isLatest()) return;
      setState(next);
      setFailure("");
    } catch (error) {
      if (!isLatest()) return;
      setState(undefined);
      setFailure(messageOf(error));
    }
  }, [source]);

  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookOn = async (): Promise<void> => {
      await look();
      if (!isOver) timer = setTimeout(() => void lookOn(), LOOK_AGAIN_MS);
    };
    void lookOn();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [look]);

  const act: Act = async (what, method, ...values) => {
    try {
      await callControl(source, method, ...values);
    } catch (error) {
      setDone(messageOf(error));
      return false;
    }
    setDone(what);
    void look();
    return true;
  };

  return { state, said: failure || done, act };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
