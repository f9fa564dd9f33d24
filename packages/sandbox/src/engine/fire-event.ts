import type { EventDefinitionFixture, JsonValue } from "../fixtures/fixtures.ts";
import type { Account } from "../store/account.ts";
import { connectionsTo } from "../store/connections.ts";
import type { Store } from "../store/store.ts";
import type { Run } from "./run.ts";
import { startRun } from "./start-run.ts";

/** Starts every workflow that listens to an event and is switched on in the addressed config of a connected application. */
export function fireEvent(
  store: Store,
  account: Account,
  event: EventDefinitionFixture,
  { payload, slug, configId }: { payload: JsonValue; slug: string | undefined; configId: string },
): Run[] {
  return account.configs
    .filter((config) => config.configId === configId && (slug === undefined || config.slug === slug))
    .filter((config) => connectionsTo(account, config.slug).length > 0)
    .flatMap((config) =>
      (store.applications.get(config.slug)?.workflows ?? [])
        .filter((workflow) => workflow.event === event.name && config.workflows.get(workflow.id)?.enabled === true)
        .map((workflow) =>
          startRun(store, account, {
            slug: config.slug,
            configId: config.configId,
            workflow: { id: workflow.id, name: workflow.name },
            nodes: workflow.nodes,
            payload,
            source: "Event",
            trigger: event.name,
            eventId: event.id,
          }),
        ),
    );
}
