"use client";
import { ruleColumnsQuery, useCobalt } from "@cobalt-kit/hooks";
import { ruleLeft } from "@cobalt-kit/hooks/fields";
import { useQueries } from "@tanstack/react-query";
import { type ReactElement, useContext, useMemo } from "react";
import type { ConfigFieldProps, RuleColumnsState } from "../../fields/field-props.ts";
import { deepestGroup } from "../../fields/rules/rule.ts";
import { useMessages } from "../../ui-context.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { ConfigFieldView, type ConfigFieldViewProps } from "./config-field-view.tsx";
import { FieldOwner } from "./form-parts.ts";
import { configFormMessages } from "./messages.ts";
import { errorMessages } from "../../messages/error-messages.ts";

/** A field of rules, with what may follow each left value: asked for once a value, kept in the cache. */
export function WithRuleColumns(props: ConfigFieldViewProps): ReactElement {
  const owner = useContext(FieldOwner);
  const { session, queryClient } = useCobalt("ConfigEditor");
  const t = useMessages(configFormMessages);
  const errors = useMessages(errorMessages);
  const renewAfter = useRenewAfter();
  const lefts = useMemo(() => [...leftsOf(props.value)], [props.value]);
  const fieldId = props.field.id;
  const states = useQueries(
    {
      queries: lefts.map((left) => ({
        ...ruleColumnsQuery(session, { slug: "", ...owner, fieldId, left }),
        enabled: owner !== null,
      })),
    },
    queryClient,
  );

  const ruleColumns: ConfigFieldProps<never>["ruleColumns"] = (left): RuleColumnsState => {
    const state = states[lefts.indexOf(left)];
    if (state === undefined) return { status: "loading" };
    const { data, error, isFetching, refetch } = state;
    // Asking again, as on coming back to the page, takes nothing away from who is typing.
    if (data !== undefined && data.error === undefined) return { status: "ready", columns: data };
    if (isFetching) return { status: "loading" };
    const onRetry = (): void => void renewAfter(error).then(() => refetch());
    if (error !== null) return { status: "failed", message: t.choicesFailed(errors[error.code].title), onRetry };
    // What the maker of the field wrote to find them may break.
    if (data?.error !== undefined) return { status: "failed", message: t.choicesFailed(data.error), onRetry };
    return { status: "loading" };
  };
  return <ConfigFieldView {...props} ruleColumns={ruleColumns} />;
}

/** Every left value that is shown, once. */
function leftsOf(rule: unknown): Set<string> {
  const found = new Set<string>();
  let groups: unknown[] = [rule];
  for (let depth = 0; depth <= deepestGroup; depth += 1) {
    const inner: unknown[] = [];
    for (const node of groups) {
      if (typeof node !== "object" || node === null) continue;
      const left = ruleLeft(node);
      if (left !== undefined) found.add(left);
      const conditions: unknown = Reflect.get(node, "conditions");
      if (Array.isArray(conditions)) for (const each of conditions) inner.push(each);
    }
    groups = inner;
  }
  return found;
}
