import { IntegrationGate, WorkflowList } from "@cobalt-kit/components";
import { useApplications } from "@cobalt-kit/hooks";
import type { ReactNode } from "react";
import type { Profile } from "../backend.ts";
import { formatDate } from "../format.ts";
import { LoadFailed } from "../load-failed.tsx";
import { hrefTo, hrefToIntegration } from "../route.ts";

export function Settings({ profile }: { profile: Profile }): ReactNode {
  return (
    <>
      <header className="ll-page-head">
        <h1>Settings</h1>
        <p>{profile.name}</p>
      </header>
      <div className="ll-columns">
        <section className="ll-sheet" aria-labelledby="company">
          <h2 id="company">Company</h2>
          <dl className="ll-facts">
            <dt>Name</dt>
            <dd>{profile.name}</dd>
            <dt>Owner</dt>
            <dd>{profile.person}</dd>
            <dt>Currency</dt>
            <dd>{profile.currency}</dd>
          </dl>
        </section>
        <section className="ll-sheet" aria-labelledby="connected">
          <h2 id="connected">Connected apps</h2>
          <ConnectedApps />
        </section>
        <section className="ll-sheet" aria-labelledby="alerts">
          <h2 id="alerts">Payment alerts</h2>
          <IntegrationGate slug="slack">
            <WorkflowList slug="slack" />
          </IntegrationGate>
        </section>
      </div>
    </>
  );
}

/** Ledgerline's own markup over the same hook that the gallery uses: no component of the kit, no style of it. */
function ConnectedApps(): ReactNode {
  const { data: applications, isPending, isError, refetch } = useApplications({ status: "connected" });
  if (isPending) return <p>Looking…</p>;
  if (isError) return <LoadFailed what="apps" onRetry={() => void refetch()} />;
  if (applications.length === 0) {
    return (
      <p>
        Nothing yet. <a href={hrefTo("integrations")}>Browse integrations</a>
      </p>
    );
  }
  return (
    <ul className="ll-lines">
      {applications.map(({ slug, name, connections }) => (
        <li key={slug}>
          <a href={hrefToIntegration(slug)}>{name}</a>
          <small>
            {connections
              .map(({ identifier, connectedAt }) =>
                [identifier, connectedAt && `since ${formatDate(connectedAt)}`].filter(Boolean).join(", "),
              )
              .join("; ")}
          </small>
        </li>
      ))}
    </ul>
  );
}
