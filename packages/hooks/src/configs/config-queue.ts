import type { CobaltSession, ConfigReference } from "@cobalt-kit/client";
import { keptPer } from "../kept-per.ts";
import { configText } from "../keys.ts";

interface ConfigQueue {
  save: Promise<unknown>;
  toggles: Map<string, Promise<unknown>>;
}

const queuesOf = /* @__PURE__ */ keptPer((_session: CobaltSession) => new Map<string, ConfigQueue>());

/** Saves of one config run one after another, and after the toggles chosen before them: what was asked last holds. */
export function queueSave<T>(session: CobaltSession, config: ConfigReference, run: () => Promise<T>): Promise<T> {
  const queue = queueOf(session, config);
  const turn = Promise.allSettled([queue.save, ...queue.toggles.values()]).then(run);
  queue.save = turn;
  queue.toggles.clear();
  return turn;
}

/** Toggles of one workflow run one after another, and after the save started before them. */
export function queueToggle<T>(
  session: CobaltSession,
  config: ConfigReference,
  workflowId: string,
  run: () => Promise<T>,
): Promise<T> {
  const queue = queueOf(session, config);
  const turn = Promise.allSettled([queue.save, queue.toggles.get(workflowId)]).then(run);
  queue.toggles.set(workflowId, turn);
  return turn;
}

function queueOf(session: CobaltSession, reference: ConfigReference): ConfigQueue {
  const known = queuesOf(session);
  const key = configText(session, reference);
  const queue = known.get(key) ?? { save: Promise.resolve(), toggles: new Map<string, Promise<unknown>>() };
  known.set(key, queue);
  return queue;
}
