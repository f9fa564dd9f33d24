import type { CobaltSession, ConfigReference } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { configQuery } from "../configs/configs.queries.ts";
import { chooseSwitch, settleSwitch } from "./workflow-switches.ts";

interface SwitchInput extends ConfigReference {
  workflowId: string;
  enabled: boolean;
}

/** Shows a choice in the config at once. An older answer on its way is stopped, or it would show the old state again. */
export async function showChoice(client: QueryClient, session: CobaltSession, input: SwitchInput): Promise<void> {
  const { queryKey } = configQuery(session, input);
  const current = client.getQueryData(queryKey)?.workflows.find(({ id }) => id === input.workflowId);
  chooseSwitch(session, input, input.workflowId, input.enabled, current?.enabled ?? !input.enabled);
  if (current === undefined) return;
  write(client, session, input, input.enabled);
  await client.cancelQueries({ queryKey, exact: true });
}

/** Shows what the server made of a choice; undefined when it refused. Where in doubt the whole config is asked for again. */
export async function showOutcome(
  client: QueryClient,
  session: CobaltSession,
  input: SwitchInput,
  answer: boolean | undefined,
): Promise<void> {
  const shown = settleSwitch(session, input, input.workflowId, answer);
  if (session.getStatus() === "closed") return;
  if (shown !== undefined) write(client, session, input, shown);
  const { queryKey } = configQuery(session, input);
  // an answer still on its way was asked for before this one, and nobody corrects it any more
  if (answer === undefined || client.isFetching({ queryKey, exact: true }) > 0) {
    await client.invalidateQueries({ queryKey, exact: true });
  }
}

function write(client: QueryClient, session: CobaltSession, input: SwitchInput, enabled: boolean): void {
  client.setQueryData(configQuery(session, input).queryKey, (config) =>
    config === undefined
      ? undefined
      : {
          ...config,
          workflows: config.workflows.map((workflow) =>
            workflow.id === input.workflowId ? { ...workflow, enabled } : workflow,
          ),
        },
  );
}
