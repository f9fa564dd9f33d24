"use client";
import { useCobalt, usePermission, useTriggerEvent } from "@cobalt-kit/hooks";
import { useAllApplications } from "@cobalt-kit/hooks/applications";
import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import { mayHaveArrived } from "../../may-have-arrived.ts";
import { Button } from "../../parts/button/button.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { useMessages } from "../../ui-context.ts";
import { useSending } from "../../use-sending.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { PayloadFields } from "../schema-form/payload-fields.tsx";
import { usePayload } from "../schema-form/use-payload.ts";
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
  const { data: applications } = useAllApplications({ enabled: false });
  const { allowed, reason } = usePermission(
    "canRun",
    applications?.find((application) => application.slug === slug),
  );
  const lockId = useId();
  const trigger = useTriggerEvent();
  const remembered = payloadsOf(session);
  const [initial] = useState(() => remembered.get(event.name));
  const payload = usePayload({ sample: event.sample, schema: event.jsonSchema }, initial);
  const kept = payload.isExample ? undefined : payload.keepable();
  useEffect(() => {
    if (kept === undefined) remembered.delete(event.name);
    else remembered.set(event.name, kept);
  }, [remembered, event.name, kept]);
  const [refused, setRefused] = useState(false);
  const [sent, setSent] = useState<Sent>();
  const jsonBox = useRef<HTMLElement>(null);

  const [busy, events] = useSending(trigger.error, async () => {
    if (!allowed) return;
    const whole = payload.complete();
    if (whole === undefined) {
      if (payload.isJson) return;
      setRefused(true);
      jsonBox.current?.focus();
      return;
    }
    const at = Date.now() + (session.getClockLead() ?? 0);
    setSent(undefined);
    try {
      const { executionId } = await trigger.mutateAsync({
        event: event.name,
        payload: whole,
        ...(slug !== undefined && { slug }),
        ...(configId !== undefined && { configId }),
      });
      setSent({ at, executionId, lost: false });
      announce(t.sent(event.name));
    } catch (thrown) {
      if (mayHaveArrived(thrown)) setSent({ at, lost: true });
    }
  });
  const error = useStandingError(trigger.error, busy);
  return (
    <>
      <form noValidate aria-label={t.formLabel(event.name)} className="ck-event-tester-form" {...events}>
        <PayloadFields
          payload={payload}
          label={t.payload}
          noFields={t.noFields}
          error={refused && !payload.isJson ? t.invalidJson : undefined}
          jsonRef={jsonBox}
        />
        <div className="ck-event-tester-actions">
          <Button
            type="submit"
            variant="primary"
            pending={busy}
            aria-disabled={!allowed}
            aria-describedby={allowed ? undefined : lockId}
          >
            {busy ? t.sending : t.send}
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
