import type { WorkflowFixture } from "../fixtures/fixtures.ts";
import type { Account } from "../store/account.ts";
import type { StoredConfig } from "../store/config.ts";
import { connectionsTo } from "../store/connections.ts";
import type { Store } from "../store/store.ts";
import { cronTimes } from "./cron.ts";
import { startRun } from "./start-run.ts";

const minuteInMilliseconds = 60_000;
// A clock that jumps a year must not start ten thousand runs.
const furthestBack = 31 * 86_400_000;

/** Starts what is switched on and was due since it was last called, at the time it was due; of a longer absence only the last month. */
export function runSchedules(store: Store): void {
  const until = store.now();
  const after = Math.max(store.scheduledUntil, until - furthestBack);
  if (Math.floor(after / minuteInMilliseconds) >= Math.floor(until / minuteInMilliseconds)) return;
  store.scheduledUntil = until;
  const due = [...store.accounts.values()].flatMap((account) =>
    account.configs.flatMap((config) =>
      scheduledWorkflows(store, account, config).flatMap(({ workflow, schedule }) =>
        cronTimes(schedule, after, until).map((time) => ({ account, config, workflow, time })),
      ),
    ),
  );
  for (const { account, config, workflow, time } of due.toSorted((left, right) => left.time - right.time)) {
    startRun(store, account, {
      slug: config.slug,
      configId: config.configId,
      workflow: { id: workflow.id, name: workflow.name },
      nodes: workflow.nodes,
      payload: {},
      source: "Schedule",
      trigger: "Schedule",
      createdAt: time,
    });
  }
}

function scheduledWorkflows(
  store: Store,
  account: Account,
  config: StoredConfig,
): { workflow: WorkflowFixture; schedule: string }[] {
  if (connectionsTo(account, config.slug).length === 0) return [];
  return (store.applications.get(config.slug)?.workflows ?? []).flatMap((workflow) => {
    const { schedule } = workflow;
    const isOn = schedule !== undefined && config.workflows.get(workflow.id)?.enabled === true;
    return isOn ? [{ workflow, schedule }] : [];
  });
}
