import type { WaitingTaskFixture } from "../fixtures/fixtures.ts";
import type { Account } from "../store/account.ts";
import type { Store } from "../store/store.ts";
import { startRun } from "./start-run.ts";
import { runAt } from "./timeline.ts";

/** Puts a run into an account that waits for a person since this moment, under an id that is known. */
export function addWaitingTask(store: Store, account: Account, waiting: WaitingTaskFixture): void {
  const workflow = store.applications.get(waiting.slug)?.workflows?.find(({ id }) => id === waiting.workflowId);
  if (workflow === undefined) return;
  const run = startRun(store, account, {
    slug: waiting.slug,
    workflow: { id: workflow.id, name: workflow.name },
    nodes: workflow.nodes,
    payload: waiting.payload ?? {},
    source: workflow.event === undefined ? "Schedule" : "Event",
    trigger: workflow.event ?? "Schedule",
    eventId: store.eventDefinitions.get(workflow.event ?? "")?.id,
  });
  const [task] = run.tasks.values();
  if (task === undefined) return;
  store.humanTasks.delete(task.id);
  task.id = waiting.id;
  store.humanTasks.set(task.id, { run, task });
  const moment = runAt(run, Infinity).nodes.find(({ node }) => node.id === task.nodeId);
  run.createdAt -= (moment?.startedAt ?? run.createdAt) - run.createdAt;
}
