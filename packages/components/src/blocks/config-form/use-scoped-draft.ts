"use client";
import {
  type Config,
  type ConfigDraft,
  type ConfigField,
  configQuery,
  useCobalt,
  useConfigDraft,
  useUpdateConfig,
} from "@cobalt-kit/hooks";
import { useMemo } from "react";

/**
 * A draft of the application's fields, or of one workflow's. What is outside is sent as it is stored and is not asked for:
 * a workflow that still needs its settings must not keep those of the application from being saved.
 */
export function useScopedDraft(config: Config, workflowId: string | undefined): ConfigDraft {
  const { session, queryClient } = useCobalt("ConfigForm");
  const { mutateAsync } = useUpdateConfig();
  const draft = useConfigDraft({ config: useMemo(() => scopeTo(config, workflowId), [config, workflowId]) });
  return {
    ...draft,
    save: () => {
      const { slug, configId } = config;
      // A switch toggled a moment ago is in the cache before it is in a prop.
      const newest = queryClient.getQueryData(configQuery(session, { slug, configId }).queryKey) ?? config;
      draft.store.receive(scopeTo(newest, workflowId));
      return draft.store.save(mutateAsync);
    },
  };
}

/** Fields outside of the scope count as hidden, which nobody asks to be filled in. */
function scopeTo(config: Config, workflowId: string | undefined): Config {
  const hide = (fields: ConfigField[]): ConfigField[] => fields.map((field) => ({ ...field, hidden: true }));
  return {
    ...config,
    fields: workflowId === undefined ? config.fields : hide(config.fields),
    workflows: config.workflows.map((workflow) =>
      workflow.id === workflowId ? workflow : { ...workflow, fields: hide(workflow.fields) },
    ),
  };
}
