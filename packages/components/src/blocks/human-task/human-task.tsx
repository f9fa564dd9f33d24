"use client";
import { useCobalt } from "@cobalt-kit/hooks";
import { readTime } from "@cobalt-kit/hooks/applications";
import { useHumanTask } from "@cobalt-kit/hooks/human-tasks";
import {
  type ComponentPropsWithoutRef,
  type ComponentType,
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useEffect,
  useId,
  useState,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { InPage } from "../../in-page.tsx";
import { useKeptFocus } from "../../use-kept-focus.ts";
import { usePartClass } from "../../use-part-class.ts";
import { useRetry } from "../../use-retry.ts";
import { longestText, shortName } from "../../messages/isolate-name.ts";
import { humanTaskMessages } from "./messages.ts";
import type { TaskFormProps } from "./task-form.tsx";

/** Props of {@link HumanTask}. */
export interface HumanTaskProps extends Omit<ComponentPropsWithoutRef<"section">, "children"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /** The id that the workflow sent to your product. Whoever knows it may answer: keep it out of URLs and logs. */
  taskId: string;
  /** Called once the answer is stored. */
  onSubmitted?: (() => void) | undefined;
}

/**
 * A form that a run waits for, with the fields that the task itself asks for. It can be submitted once: whoever comes later sees a message and
 * the stored answer. `GET` and `POST /api/v2/public/human-tasks/{id}`.
 *
 * @keyboard Enter: submits the answer, from a field of one line
 * @example
 * <HumanTask taskId={taskId} onSubmitted={() => closeTask()} />
 */
export const HumanTask: ForwardRefExoticComponent<HumanTaskProps & RefAttributes<HTMLElement>> = forwardRef<
  HTMLElement,
  HumanTaskProps
>(function HumanTask({ appearance, ...props }, ref): ReactElement {
  return (
    <BlockBoundary textsLater appearance={appearance}>
      <HumanTaskBlock key={props.taskId} {...props} taskRef={ref} />
    </BlockBoundary>
  );
});

interface HumanTaskBlockProps extends HumanTaskProps {
  taskRef: ForwardedRef<HTMLElement>;
}

function HumanTaskBlock({ taskId, onSubmitted, taskRef, className, ...props }: HumanTaskBlockProps): ReactElement {
  const t = useMessages(humanTaskMessages);
  const headingId = useId();
  const query = useHumanTask(taskId);
  const { data: task } = query;
  const { error, ...retry } = useRetry(query);
  const isOverdue = useRefetchAtDeadline(query);
  const isMissing = error?.code === "not-found" && task === undefined;
  return (
    <section
      aria-labelledby={task && headingId}
      tabIndex={-1}
      {...props}
      ref={useKeptFocus(taskRef)}
      className={usePartClass("human-task", className)}
    >
      {isMissing && <EmptyState title={t.missingTitle} description={t.missingDescription} />}
      {error && !isMissing && <ErrorNotice error={error} title={t.loadFailed} {...retry} />}
      {task === undefined && !error && (
        <Loading label={t.loading}>
          <Skeleton width="half" />
          <Skeleton shape="control" width="long" />
          <Skeleton shape="control" width="long" />
        </Loading>
      )}
      {task && (
        <>
          <div>
            <h3 id={headingId} className="ck-human-task-name" dir="auto">
              {task.name.trim() === "" ? t.unnamed : shortName(task.name)}
            </h3>
            {task.description !== undefined && (
              <p className="ck-schema-form-note" dir="auto">
                {shortName(task.description, longestText)}
              </p>
            )}
          </div>
          <BlockBoundary fallback={<Skeleton shape="block" />}>
            <InPage fallback={<Skeleton shape="block" />}>
              <TaskForm
                task={task}
                overdue={isOverdue}
                onCheck={retry.onRetry}
                checking={retry.retrying}
                onSubmitted={onSubmitted}
              />
            </InPage>
          </BlockBoundary>
        </>
      )}
    </section>
  );
}

/** Browsers count no further. */
const LONGEST_WAIT_MS = 2_000_000_000;

/** Between two questions whether a task is over, where the clocks already say so and the service does not. */
const PAUSE_MS = 30_000;

/** So often it is asked for: ten minutes, as with a run whose status nobody knows. */
const MOST_QUESTIONS = 20;

/**
 * A task ends by itself: the form must not offer what nobody takes any more. Returns whether the service keeps it open past its end, and is
 * not asked any more.
 */
function useRefetchAtDeadline({ data: task, error, dataUpdatedAt, refetch }: ReturnType<typeof useHumanTask>): boolean {
  const hasEnded = task?.status !== "waiting" || error?.code === "not-found" || error?.code === "session-expired";
  const deadline = hasEnded || task.expiresAt === undefined ? Number.NaN : readTime(task.expiresAt);
  const { session } = useCobalt("HumanTask");
  const [asked, setAsked] = useState({ deadline, times: 0 });
  const times = asked.deadline === deadline ? asked.times : 0;
  useEffect(() => {
    if (Number.isNaN(deadline) || times >= MOST_QUESTIONS) return undefined;
    // read on a server, it may come from a later time than this machine's before anything was asked from here
    const lead = session.getClockLead() || Math.max(0, dataUpdatedAt - Date.now());
    const wait = deadline - Date.now() - lead + 1_000;
    const ask = (): void => {
      timer = setTimeout(ask, PAUSE_MS);
      if (document.visibilityState !== "hidden") void refetchOnce();
    };
    const refetchOnce = async (): Promise<void> => {
      const { isSuccess } = await refetch({ cancelRefetch: false });
      // what got no answer says nothing of the task
      if (isSuccess) setAsked((was) => ({ deadline, times: was.deadline === deadline ? was.times + 1 : 1 }));
    };
    let timer = setTimeout(ask, wait > 0 ? Math.min(wait, LONGEST_WAIT_MS) : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [deadline, times, dataUpdatedAt, refetch, session]);
  return times >= MOST_QUESTIONS;
}

const TaskForm: ComponentType<TaskFormProps> = /* @__PURE__ */ retryableLazy(
  async () => (await import("../schema-form/late-parts.ts")).TaskForm,
);
