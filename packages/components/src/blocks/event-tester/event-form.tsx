"use client";
import {
  type CobaltError,
  type JsonValue,
  useApplications,
  useCobalt,
  usePermission,
  useTriggerEvent,
} from "@cobalt-kit/hooks";
import { parseJson, stringifyJson } from "@cobalt-kit/hooks/fields";
import { type ReactElement, useId, useMemo, useRef, useState } from "react";
import { JsonInput } from "../../fields/json/json-input.tsx";
import { Button } from "../../parts/button/button.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Field } from "../../parts/field/field.tsx";
import { useFormEvents } from "../../parts/form/use-form-events.ts";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { useMessages } from "../../ui-context.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { noFields, readSchema, schemaOf } from "../schema-form/read-schema.ts";
import { SchemaForm } from "../schema-form/schema-form.tsx";
import { type SchemaDraft, useSchemaDraft } from "../schema-form/use-schema-draft.ts";
import { samplePayload } from "../workflow-list/sample-payload.ts";
import type { TestableEvent } from "./event-tester.tsx";
import { eventTesterMessages } from "./messages.ts";
import { payloadsOf } from "./remembered-payloads.ts";
import { StartedRuns } from "./started-runs.tsx";

/** Props of {@link EventForm}. */
export interface EventFormProps {
  event: TestableEvent;
  slug: string | undefined;
  configId: string | undefined;
}

/** What was sent, and what came of it. */
interface Sent {
  at: number;
  executionId?: string | undefined;
  /** It may have arrived all the same. */
  lost: boolean;
}

/** The payload of an event, as a form and as JSON, and what became of sending it. */
export function EventForm({ event, slug, configId }: EventFormProps): ReactElement {
  const t = useMessages(eventTesterMessages);
  const announce = useAnnounce();
  const { session } = useCobalt("EventTester");
  // As far as the list is there already: a rule alone is worth no request.
  const { data: applications } = useApplications(undefined, { enabled: false });
  const { allowed, reason } = usePermission(
    "canRun",
    applications?.find((application) => application.slug === slug),
  );
  const lockId = useId();
  const renewAfter = useRenewAfter();
  const trigger = useTriggerEvent();
  const error = useStandingError(trigger.error, trigger.isPending);
  const payload = usePayload(event);
  const [refused, setRefused] = useState(false);
  const [sent, setSent] = useState<Sent>();
  const jsonBox = useRef<HTMLElement>(null);

  const send = async (): Promise<void> => {
    if (trigger.isPending || !allowed) return;
    if (!payload.isJson) {
      setRefused(true);
      jsonBox.current?.focus();
      return;
    }
    if (payload.draft !== undefined && !payload.draft.confirm()) return;
    await renewAfter(error);
    const at = Date.now() + (session.getClockLead() ?? 0);
    setSent(undefined);
    try {
      const { executionId } = await trigger.mutateAsync({
        event: event.name,
        payload: payload.value,
        ...(slug !== undefined && { slug }),
        ...(configId !== undefined && { configId }),
      });
      setSent({ at, executionId, lost: false });
      announce(t.sent(event.name));
    } catch (thrown) {
      if (mayHaveArrived(thrown)) setSent({ at, lost: true });
    }
  };

  const events = useFormEvents(() => void send());
  const problem = refused && !payload.isJson ? t.invalidJson : undefined;
  return (
    <>
      <form noValidate aria-label={t.formLabel(event.name)} className="ck-event-tester-form" {...events}>
        <div className="ck-event-tester-sides">
          <div className="ck-event-tester-side">
            {payload.draft === undefined ? (
              <p className="ck-schema-form-note">{t.noFields}</p>
            ) : (
              <>
                {!payload.isJson && <p className="ck-schema-form-note">{t.formWaits}</p>}
                <SchemaForm draft={payload.draft} disabled={!payload.isJson} />
              </>
            )}
          </div>
          <Field className="ck-event-tester-side" label={t.payload} required error={problem}>
            {(control) => (
              <JsonInput
                {...control}
                inputRef={jsonBox}
                rows={12}
                value={payload.text}
                onValueChange={payload.setText}
              />
            )}
          </Field>
        </div>
        <div className="ck-event-tester-actions">
          <Button
            type="submit"
            variant="primary"
            pending={trigger.isPending}
            aria-disabled={!allowed}
            aria-describedby={allowed ? undefined : lockId}
          >
            {trigger.isPending ? t.sending : t.send}
          </Button>
          <Button variant="plain" onClick={payload.startOver}>
            {t.startOver}
          </Button>
        </div>
        {!allowed && (
          <p id={lockId} className="ck-schema-form-note">
            {reason ?? t.locked}
          </p>
        )}
      </form>
      {error && !mayHaveArrived(error) && <ErrorNotice error={error} title={t.sendFailed(event.name)} />}
      {sent?.lost === true && (
        <Notice role="alert" tone="warning" title={t.lostTitle(event.name)}>
          <NoticeText>{t.lostText}</NoticeText>
        </Notice>
      )}
      {sent?.lost === false && <Notice role="status" tone="success" title={t.sent(event.name)} />}
      {sent && (
        <StartedRuns
          key={sent.at}
          event={event.name}
          slug={slug}
          since={sent.at}
          executionId={sent.executionId}
          lost={sent.lost}
        />
      )}
    </>
  );
}

interface Payload {
  text: string;
  /** What the text says, or said when it was JSON last. */
  value: JsonValue | undefined;
  isJson: boolean;
  setText: (text: string) => void;
  startOver: () => void;
  /** Absent where nothing is known of its fields. */
  draft: SchemaDraft | undefined;
}

/** One payload, edited as text and by fields; each shows what the other changed. */
function usePayload(event: TestableEvent): Payload {
  const { session } = useCobalt("EventTester");
  const remembered = payloadsOf(session);
  const example = useMemo(
    () => stringifyJson(samplePayload({ sample: event.sample ?? null, schema: event.jsonSchema ?? null }), 2),
    [event.sample, event.jsonSchema],
  );
  const schema = useMemo(
    () => readSchema(event.jsonSchema) ?? readSchema(schemaOf(event.sample)),
    [event.jsonSchema, event.sample],
  );
  const [text, writeText] = useState(() => remembered.get(event.name) ?? example);
  const parsed = useMemo(() => parse(text), [text]);
  const [last, setLast] = useState(parsed?.value);
  if (parsed !== undefined && parsed.value !== last) setLast(parsed.value);

  const setText = (next: string): void => {
    writeText(next);
    remembered.set(event.name, next);
  };
  const draft = useSchemaDraft(schema ?? noFields, last, (value) => setText(stringifyJson(value ?? {}, 2)));
  return {
    text,
    value: last,
    isJson: parsed !== undefined,
    setText,
    startOver: () => setText(example),
    draft: schema === undefined ? undefined : draft,
  };
}

function parse(text: string): { value: JsonValue } | undefined {
  try {
    return { value: parseJson(text) };
  } catch {
    return undefined;
  }
}

/** Whether a request that failed may have been received: then it must not be repeated unasked. */
function mayHaveArrived(thrown: unknown): boolean {
  const { code }: Partial<CobaltError> = Object(thrown);
  return code === "network" || code === "timeout" || code === "server" || code === "unexpected-response";
}
