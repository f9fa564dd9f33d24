"use client";
import { type CobaltError, type JsonObject, type JsonValue, sameJson } from "@cobalt-kit/hooks";
import { type HumanTask, useSubmitHumanTask } from "@cobalt-kit/hooks/human-tasks";
import { type ReactElement, useMemo, useRef, useState } from "react";
import { mayHaveArrived } from "../../may-have-arrived.ts";
import { Button } from "../../parts/button/button.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { ExactTime } from "../../parts/relative-time/exact-time.tsx";
import { useMessages } from "../../ui-context.ts";
import { usePageGuard } from "../../use-page-guard.ts";
import { useSending } from "../../use-sending.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { plainSchema } from "../schema-form/plain-schema.ts";
import { isObject, noFields, readSchema } from "../schema-form/read-schema.ts";
import { SchemaForm } from "../schema-form/schema-form.tsx";
import { useSchemaDraft } from "../schema-form/use-schema-draft.ts";
import { humanTaskMessages } from "./messages.ts";

/** Props of {@link TaskForm}. */
export interface TaskFormProps {
  task: HumanTask;
  /** Its time is over, and the service still has not ended it. */
  overdue: boolean;
  /** Asks how the task stands. */
  onCheck: () => void;
  checking: boolean;
  onSubmitted: (() => void) | undefined;
}

/** The fields of a task, to fill in while it waits and to read once it is over. */
export function TaskForm({ task, overdue, onCheck, checking, onSubmitted }: TaskFormProps): ReactElement {
  const t = useMessages(humanTaskMessages);
  const announce = useAnnounce();
  const submit = useSubmitHumanTask();
  const waiting = task.status === "waiting" && !submit.isSuccess;
  const root = useMemo(
    () => readSchema(plainSchema(task.form), task.ui, !waiting) ?? noFields,
    [task.form, task.ui, waiting],
  );
  const [answer, setAnswer] = useState<JsonObject>();
  const value = waiting || submit.isSuccess ? (answer ?? task.data) : task.data;
  const draft = useSchemaDraft(root, value, (next: JsonValue | undefined) => setAnswer(isObject(next) ? next : {}));
  const form = useRef<HTMLFormElement>(null);
  usePageGuard(form, waiting && answer !== undefined);

  const [busy, events] = useSending(submit.error, async () => {
    // Somebody else may have answered.
    if (!waiting) return;
    const filled = draft.complete();
    if (!isObject(filled)) return;
    setAnswer(filled);
    try {
      await submit.mutateAsync({ id: task.id, data: filled });
    } catch {
      return; // submit.error says it
    }
    // What was typed since is not in it.
    setAnswer(filled);
    announce(t.sentTitle);
    onSubmitted?.();
  });
  const error = useStandingError(submit.error, busy);
  const isLost = error !== undefined && mayHaveArrived(error);
  return (
    <form ref={form} noValidate className="ck-human-task-form" {...events}>
      <Outcome
        task={task}
        waiting={waiting}
        sent={submit.isSuccess}
        error={error}
        lost={isLost}
        answer={answer ?? task.data}
      />
      <SchemaForm draft={draft} disabled={!waiting} />
      {waiting && (
        <>
          {task.expiresAt !== undefined && (
            <p className="ck-schema-form-note">
              <span>{`${t.deadline} `}</span>
              <ExactTime iso={task.expiresAt} />
            </p>
          )}
          {(isLost || overdue) && (
            <Notice
              role={isLost ? "alert" : "status"}
              tone={isLost ? "warning" : "info"}
              title={isLost ? t.lostTitle : t.overdue}
              actions={
                <Button size="small" pending={checking} onClick={onCheck}>
                  {t.check}
                </Button>
              }
            >
              {isLost && <NoticeText>{t.lostText}</NoticeText>}
            </Notice>
          )}
          {error && !isLost && <ErrorNotice error={error} title={t.submitFailed} />}
          <div>
            <Button type="submit" variant="primary" pending={busy}>
              {busy ? t.submitting : t.submit}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

interface OutcomeProps {
  task: HumanTask;
  waiting: boolean;
  sent: boolean;
  error: CobaltError | undefined;
  lost: boolean;
  answer: JsonObject;
}

/** How a task ended that waits no more, and whose answer it was. */
function Outcome({ task, waiting, sent, error, lost, answer }: OutcomeProps): ReactElement | null {
  const t = useMessages(humanTaskMessages);
  if (waiting) return null;
  // A lost answer did arrive where the task has it.
  if (sent || (lost && sameJson(task.data, answer))) {
    return (
      <Notice tone="success" title={t.sentTitle}>
        <NoticeText>{t.sentText}</NoticeText>
      </Notice>
    );
  }
  if (task.status === "submitted") {
    return (
      <Notice tone={error ? "warning" : "info"} title={error ? t.staleTitle : t.answeredTitle}>
        <NoticeText>{error ? t.staleText : t.answeredText}</NoticeText>
      </Notice>
    );
  }
  if (task.status === "timeout") {
    return (
      <Notice tone="warning" title={t.expiredTitle}>
        <NoticeText>{t.expiredText}</NoticeText>
      </Notice>
    );
  }
  return (
    <Notice title={t.closedTitle}>
      <NoticeText>{t.closedText(task.status)}</NoticeText>
    </Notice>
  );
}
