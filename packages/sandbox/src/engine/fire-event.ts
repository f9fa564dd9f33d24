import type { EventDefinitionFixture, JsonValue } from "../fixtures/fixtures.ts";
import type { Account } from "../store/account.ts";
import { connectionsTo } from "../store/connections.ts";
import type { Store } from "../store/store.ts";
import { isRepeat, repeatKey } from "./dropped-repeat.ts";
import type { Run } from "./run.ts";
import { startRun } from "./start-run.ts";

/** Starts every workflow that listens to an event and is switched on in the addressed config of a connected application. What repeats an event is recorded as a run that never began. */
export function fireEvent(
  store: Store,
  account: Account,
  event: EventDefinitionFixture,
  {
    payload,
    slug,
    configId,
    instanceTag,
    header,
  }: {
    payload: JsonValue;
    slug: string | undefined;
    configId: string;
    instanceTag: string | undefined;
    header: (name: string) => string | undefined;
  },
): Run[] {
  return account.configs
    .filter((config) => config.configId === configId && (slug === undefined || config.slug === slug))
    .filter((config) => connectionsTo(account, config.slug).length > 0)
    .flatMap((config) =>
      (store.applications.get(config.slug)?.workflows ?? [])
        .filter((workflow) => workflow.event === event.name && config.workflows.get(workflow.id)?.enabled === true)
        .map((workflow) => {
          const key = repeatKey(workflow, payload, header);
          return startRun(store, account, {
            slug: config.slug,
            configId: config.configId,
            connectionId: config.connectionId,
            workflow: { id: workflow.id, name: workflow.name },
            nodes: workflow.nodes,
            payload,
            source: "Event",
            trigger: event.name,
            eventId: event.id,
            instanceTag,
            repeatKey: key,
            duplicate: key !== undefined && isRepeat(account, workflow, { key, configId, now: store.now() }),
          });
        }),
    );
}
