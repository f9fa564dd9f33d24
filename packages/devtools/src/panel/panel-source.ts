import type { CobaltSession } from "@cobalt-kit/hooks";
import type { QueryClient } from "@tanstack/react-query";
import type { CobaltDevtoolsProps } from "../devtools.ts";
import type { Recording } from "../recording/recording.ts";

/** What the panel shows. */
export interface PanelSource {
  recording: Recording;
  session: CobaltSession;
  queryClient: QueryClient;
  hasSandbox: boolean;
  position: NonNullable<CobaltDevtoolsProps["position"]>;
}
