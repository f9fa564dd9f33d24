import type { CobaltSession, Config, ConfigReference } from "@cobalt-kit/client";
import { keptPer } from "../kept-per.ts";
import { configText } from "../keys.ts";

interface Switch {
  /** What the person chose last. */
  wanted: boolean;
  /** What the server said last. */
  confirmed: boolean;
  /** Choices the server has not answered yet. */
  pending: number;
}

const switchesOf = /* @__PURE__ */ keptPer((_session: CobaltSession) => new Map<string, Switch>());

/** Remembers a choice until the server has answered it. `current` is what is shown now. */
export function chooseSwitch(
  session: CobaltSession,
  config: ConfigReference,
  workflowId: string,
  wanted: boolean,
  current: boolean,
): void {
  const known = switchesOf(session);
  const key = keyOf(session, config, workflowId);
  const { confirmed, pending } = known.get(key) ?? { confirmed: current, pending: 0 };
  known.set(key, { wanted, confirmed, pending: pending + 1 });
}

/**
 * Takes the server's answer to one choice; undefined when it refused. Returns what to show: the newest choice while
 * one is still on its way, then what the server confirmed last.
 */
export function settleSwitch(
  session: CobaltSession,
  config: ConfigReference,
  workflowId: string,
  answer: boolean | undefined,
): boolean | undefined {
  const known = switchesOf(session);
  const key = keyOf(session, config, workflowId);
  const entry = known.get(key);
  if (entry === undefined) return answer;
  entry.pending--;
  if (answer !== undefined) entry.confirmed = answer;
  if (entry.pending > 0) return entry.wanted;
  known.delete(key);
  return entry.confirmed;
}

/** Whether the server has yet to answer a choice. */
export function isSwitching(session: CobaltSession, config: ConfigReference, workflowId: string): boolean {
  return switchesOf(session).has(keyOf(session, config, workflowId));
}

/** A config as the server told it, with the choices it cannot know of yet. */
export function withChosenSwitches(session: CobaltSession, reference: ConfigReference, config: Config): Config {
  const known = switchesOf(session);
  if (known.size === 0) return config;
  const workflows = config.workflows.map((workflow) => {
    const entry = known.get(keyOf(session, reference, workflow.id));
    if (entry === undefined) return workflow;
    entry.confirmed = workflow.enabled;
    return { ...workflow, enabled: entry.wanted };
  });
  return { ...config, workflows };
}

function keyOf(session: CobaltSession, reference: ConfigReference, workflowId: string): string {
  return `${configText(session, reference)} ${workflowId}`;
}
