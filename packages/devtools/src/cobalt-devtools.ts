import { useCobalt } from "@cobalt-kit/hooks";
import { useEffect } from "react";
import { recordingOf } from "./create-cobalt-devtools.ts";
import type { CobaltDevtoolsProps } from "./devtools.ts";

type PanelModule = typeof import("./panel/open-panel.tsx");

/**
 * The component that opens the panel.
 *
 * @param loadPanel - Imports the panel. It is written where the component is exported, so that a bundler that leaves the component out
 * makes no file of the panel either.
 */
export function createDevtoolsComponent(loadPanel: () => Promise<PanelModule>): (props: CobaltDevtoolsProps) => null {
  return function CobaltDevtools({ devtools, sandbox = false, position = "bottom-right" }) {
    const { session, queryClient } = useCobalt("CobaltDevtools");
    useEffect(() => {
      let isOver = false;
      let close = (): void => {};
      const open = async (): Promise<void> => {
        const { openPanel } = await loadPanel();
        if (isOver) return;
        close = openPanel({ recording: recordingOf(devtools), session, queryClient, hasSandbox: sandbox, position });
      };
      open().catch((cause: unknown) => {
        console.warn("[cobalt-kit] The devtools could not be opened. The page works without them.", cause);
      });
      return () => {
        isOver = true;
        close();
      };
    }, [devtools, session, queryClient, sandbox, position]);
    return null;
  };
}
