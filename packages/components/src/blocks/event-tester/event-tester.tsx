"use client";
import type { JsonValue } from "@cobalt-kit/hooks";
import { useCobalt } from "@cobalt-kit/hooks/applications";
import {
  type ComponentPropsWithoutRef,
  type ComponentType,
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useState,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Field } from "../../parts/field/field.tsx";
import { Select } from "../../parts/select/select.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { useKeptFocus } from "../../use-kept-focus.ts";
import { usePartClass } from "../../use-part-class.ts";
import type { EventFormProps } from "./event-form.tsx";
import { eventTesterMessages } from "./messages.ts";

/** An event that can be sent, as `listEventDefinitions` of `@cobalt-kit/server` answers it. */
export interface TestableEvent {
  /** Case matters. */
  name: string;
  /** JSON Schema of the payload: it makes the form. */
  jsonSchema?: JsonValue | undefined;
  /** A sample payload. The form starts with it, and is derived from it if there is no schema. */
  sample?: JsonValue | undefined;
}

/** Props of {@link EventTester}. */
export interface EventTesterProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /** The events to choose from. Only your backend can list them, with its API key. `undefined` while they are loading. */
  events: readonly TestableEvent[] | undefined;
  /** The error that was thrown while they were loaded. */
  error?: unknown;
  /** Called by "Try again": load them again. */
  onRetry?: (() => void) | undefined;
  /** Starts only workflows of this application. @default of all */
  slug?: string | undefined;
  /** The configuration whose workflows to start. @default the account's own configuration */
  configId?: string | undefined;
}

/**
 * Sends an event of your organization and shows what it starts, for admins who set up workflows. Its payload is a form, made from the event's JSON
 * Schema or its example, with the JSON beside it. `POST /api/v2/public/event/trigger`, or for one application `POST /api/v2/public/event/{slug}`.
 * An event whose answer is lost is never sent again by itself.
 *
 * @keyboard Enter: sends the event, from a field of one line
 * @keyboard Enter, Space: show the steps of a run that it started
 * @example
 * const { data: events, error, refetch } = useQuery({ queryKey: ["events"], queryFn: fetchEventDefinitions });
 * <EventTester events={events} error={error} onRetry={() => void refetch()} />
 */
export const EventTester: ForwardRefExoticComponent<EventTesterProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  EventTesterProps
>(function EventTester({ appearance, ...props }, ref): ReactElement {
  return (
    <BlockBoundary textsLater appearance={appearance}>
      <EventTesterBlock {...props} testerRef={ref} />
    </BlockBoundary>
  );
});

interface EventTesterBlockProps extends EventTesterProps {
  testerRef: ForwardedRef<HTMLDivElement>;
}

function EventTesterBlock({
  events: given,
  error,
  onRetry,
  slug,
  configId,
  testerRef,
  className,
  ...props
}: EventTesterBlockProps): ReactElement {
  const t = useMessages(eventTesterMessages);
  const { session } = useCobalt("EventTester");
  // While they are loaded again, those from before stand, with what is typed.
  const [events, setEvents] = useState(given);
  if (given !== undefined && given !== events) setEvents(given);
  const [name, setName] = useState<string>();
  const event = events?.find((each) => each.name === name);
  const failed = error !== undefined && error !== null;
  return (
    <div tabIndex={-1} {...props} ref={useKeptFocus(testerRef)} className={usePartClass("event-tester", className)}>
      {failed && <ErrorNotice error={error} title={t.loadFailed} onRetry={onRetry} />}
      {events === undefined && !failed && (
        <Loading label={t.loading}>
          <Skeleton width="short" />
          <Skeleton shape="control" width="long" />
        </Loading>
      )}
      {events?.length === 0 && <EmptyState title={t.emptyTitle} description={t.emptyDescription} />}
      {events !== undefined && events.length > 0 && (
        <Field label={t.event} required>
          {(control) => (
            <Select
              {...control}
              options={events.map((each) => ({ name: each.name, value: each.name }))}
              placeholder={event === undefined ? t.chooseEvent : null}
              value={event?.name}
              onValueChange={(next) => setName(typeof next === "string" ? next : undefined)}
            />
          )}
        </Field>
      )}
      {event !== undefined && (
        <BlockBoundary fallback={<Skeleton shape="block" />}>
          <EventForm
            key={JSON.stringify([event.name, slug, configId, session.scope])}
            event={event}
            slug={slug}
            configId={configId}
          />
        </BlockBoundary>
      )}
    </div>
  );
}

const EventForm: ComponentType<EventFormProps> = /* @__PURE__ */ retryableLazy(
  async () => (await import("../schema-form/late-parts.ts")).EventForm,
);
