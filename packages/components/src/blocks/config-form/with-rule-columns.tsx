"use client";
import { ruleColumnsQuery, useCobalt } from "@cobalt-kit/hooks";
import { ruleLeft } from "@cobalt-kit/hooks/fields";
import { useQueries } from "@tanstack/react-query";
import { type ReactElement, useContext, useMemo, useState } from "react";
import type { ConfigFieldProps, RuleColumnsState } from "../../fields/field-props.ts";
import { useMessages } from "../../ui-context.ts";
import { useOnce } from "../../use-once.ts";
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
  const [busy, once] = useOnce();
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

  // A query forgets its error as soon as it is tried again.
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(noReasons);
  const told = new Map(reasons);
  states.forEach(({ data, error }, index) => {
    // What the maker of the field wrote to find them may break.
    const reason = error === null ? data?.error : errors[error.code].title;
    const left = lefts[index];
    if (left !== undefined && reason !== undefined && told.get(left) !== reason) setReasons(told.set(left, reason));
  });

  const ruleColumns: ConfigFieldProps<never>["ruleColumns"] = (left): RuleColumnsState => {
    const state = states[lefts.indexOf(left)];
    if (state === undefined) return { status: "loading" };
    const { data, error, isFetching, refetch } = state;
    // Asking again, as on coming back to the page, takes nothing away from who is typing.
    if (data !== undefined && data.error === undefined) return { status: "ready", columns: data };
    const reason = told.get(left);
    if (reason === undefined) return { status: "loading" };
    return {
      status: "failed",
      message: t.choicesFailed(reason),
      onRetry: () => once(() => renewAfter(error).then(() => void refetch())),
      retrying: busy || isFetching,
    };
  };
  return <ConfigFieldView {...props} ruleColumns={ruleColumns} />;
}

const noReasons: ReadonlyMap<string, string> = new Map();

/** Every left value, once; also of conditions that are nested too deep to be shown, as saving looks at them, too. */
function leftsOf(rule: unknown): Set<string> {
  const found = new Set<string>();
  const open: unknown[] = [rule];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    const left = ruleLeft(node);
    if (left !== undefined) found.add(left);
    const conditions: unknown = Reflect.get(node, "conditions");
    if (Array.isArray(conditions)) for (const each of conditions) open.push(each);
  }
  return found;
}
