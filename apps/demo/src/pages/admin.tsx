import {
  DatastoreBrowser,
  EventTester,
  HostedPortalLink,
  HumanTask,
  WebhookSettings,
} from "@cobalt-kit/components/admin";
import { ActivityPanel } from "@cobalt-kit/components/activity";
import { WorkflowBuilder } from "@cobalt-kit/components/workflow-builder";
import { WorkflowList } from "@cobalt-kit/components/workflows";
import type { PrivateWorkflow } from "@cobalt-kit/hooks";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { getEventDefinitions, getEvents, type Profile, type ReceivedEvent } from "../backend.ts";
import { formatTime } from "../format.ts";
import { LoadFailed } from "../load-failed.tsx";
import { hrefToIntegration, hrefToRun } from "../route.ts";

const stateText = { waiting: "Waiting", done: "Done", failed: "Failed" };

export function Admin({ profile }: { profile: Profile }): ReactNode {
  return (
    <>
      <header className="ll-page-head">
        <h1>Admin</h1>
        <p>What Cobalt told Ledgerline about {profile.name}, and tools to try its integrations.</p>
      </header>
      <div className="ll-stack">
        <Received profile={profile} />
        {profile.openTask !== undefined && (
          <section className="ll-sheet" aria-label="Open task">
            <HumanTask taskId={profile.openTask} />
          </section>
        )}
        <Events />
        <Stored profile={profile} />
        <section className="ll-sheet" aria-label="Activity of the integrations">
          <ActivityPanel
            onReconnect={(slug) => (location.hash = hrefToIntegration(slug))}
            onOpenRun={({ id }) => (location.hash = hrefToRun(id))}
          />
        </section>
        <Workflows profile={profile} />
        <section className="ll-sheet" aria-label="Webhooks">
          <WebhookSettings />
        </section>
        <section className="ll-sheet" aria-labelledby="portal">
          <h2 id="portal">Hosted portal</h2>
          <HostedPortalLink branding={branding} />
        </section>
      </div>
    </>
  );
}

/** Cobalt's portal wears Ledgerline's name and green. */
const branding = { name: "Ledgerline", color: "#1d4a3a" };

/** What workflows stored, in the application of which each customer has such data. */
function Stored({ profile }: { profile: Profile }): ReactNode {
  const slug = profile.linkedAccountId === "harbor" ? "stripe" : "slack";
  return (
    <section className="ll-sheet" aria-labelledby="stored">
      <h2 id="stored">Stored by {slug === "stripe" ? "Stripe" : "Slack"} workflows</h2>
      <DatastoreBrowser slug={slug} />
    </section>
  );
}

/** Workflows of an application, and the builder in their place while one is edited. */
function Workflows({ profile }: { profile: Profile }): ReactNode {
  const [editing, setEditing] = useState<PrivateWorkflow>();
  return (
    <section className="ll-sheet" aria-labelledby="workflows">
      <h2 id="workflows">Workflows</h2>
      {editing === undefined ? (
        <WorkflowList slug={profile.linkedAccountId === "harbor" ? "hubspot" : "slack"} onEditWorkflow={setEditing} />
      ) : (
        <WorkflowBuilder workflow={editing} branding={branding} onDone={() => setEditing(undefined)} />
      )}
    </section>
  );
}

/** Tries out what an event starts. Ledgerline's backend lists the events there are. */
function Events(): ReactNode {
  const { data, error, refetch } = useQuery({ queryKey: ["event-definitions"], queryFn: getEventDefinitions });
  return (
    <section className="ll-sheet" aria-labelledby="events">
      <h2 id="events">Send an event</h2>
      <EventTester events={data} error={error} onRetry={() => void refetch()} />
    </section>
  );
}

/** Webhooks as they arrive. Ledgerline's backend verified them and keeps them in its own database. */
function Received({ profile }: { profile: Profile }): ReactNode {
  const { data, isError, refetch } = useQuery({
    queryKey: ["events", profile.id],
    queryFn: getEvents,
    refetchInterval: 2000,
  });
  if (isError) return <LoadFailed what="events" onRetry={() => void refetch()} />;
  return (
    <div className="ll-columns">
      <section className="ll-sheet" aria-labelledby="received">
        <h2 id="received">Webhooks received</h2>
        {data === undefined ? (
          <p>Looking…</p>
        ) : data.events.length === 0 ? (
          <p>None yet. Connect an application or mark an invoice as paid, and they arrive here.</p>
        ) : (
          <ul className="ll-lines">
            {data.events.map((each) => (
              <li key={each.key}>
                <span>
                  {each.event.name ?? each.event.event}
                  {subject(each) !== undefined && <> · {subject(each)}</>}
                </span>
                <span className="ll-status" data-status={each.state === "failed" ? "overdue" : each.state}>
                  {stateText[each.state]}
                </span>
                <small>
                  {formatTime(each.receivedAt)}
                  {each.deliveries > 1 && `, delivered ${each.deliveries} times`}
                  {each.failure !== null && `: ${each.failure}`}
                </small>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="ll-sheet" aria-labelledby="notices">
        <h2 id="notices">Notices to the customer</h2>
        {data === undefined ? (
          <p>Looking…</p>
        ) : data.notices.length === 0 ? (
          <p>Each event that concerns the customer leads to one notice.</p>
        ) : (
          <ul className="ll-lines">
            {data.notices.map(({ id, text, at }) => (
              <li key={id}>
                <span>{text}</span>
                <small>{formatTime(at)}</small>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function subject({ event }: ReceivedEvent): string | undefined {
  return event.slug ?? event.workflowName ?? event.executionId;
}
