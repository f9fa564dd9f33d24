import { type ReactElement, useState } from "react";
import type { PanelSource } from "./panel-source.ts";
import { MissingMethodError, type SandboxState } from "./sandbox-control.ts";
import { SandboxNetwork } from "./sandbox-network.tsx";
import { SandboxWebhooks } from "./sandbox-webhooks.tsx";
import { type Act, useSandbox } from "./use-sandbox.ts";

const SPANS: Record<string, number> = { "1 minute": 60_000, "1 hour": 3_600_000, "1 day": 86_400_000 };

/** The sandbox's clock, its network and the people behind it. */
export function SandboxTab({ source }: { source: PanelSource }): ReactElement {
  const { state, said, act } = useSandbox(source);

  return (
    <>
      <p className="note" role="status">
        {said || "What you do here changes the sandbox. The page sees it with its next request."}
      </p>
      {state !== undefined && (
        <div className="columns">
          <section aria-label="Clock">
            <h2>Clock</h2>
            <p>{clockText(state.now)}</p>
            <p className="tools">
              {Object.entries(SPANS).map(([name, milliseconds]) => (
                <button
                  key={name}
                  type="button"
                  onClick={() => void act(`The sandbox's clock is ${name} on.`, "advance", milliseconds)}
                >
                  Advance by {name}
                </button>
              ))}
            </p>
          </section>
          <SandboxNetwork recording={source.recording} act={act} />
          <SandboxPeople state={state} account={source.session.linkedAccountId} act={act} />
          <SandboxWebhooks deliveries={state.deliveries} />
          <SandboxReset
            onReset={async () => {
              if (await act("The sandbox is as at its start.", "reset")) source.recording.network.clear();
            }}
          />
        </div>
      )}
    </>
  );
}

function clockText(now: SandboxState["now"]): string {
  if (now instanceof MissingMethodError) return now.message;
  return `${new Date(now).toLocaleString("en-GB", { timeZone: "UTC" })} UTC`;
}

interface SandboxPeopleProps {
  state: SandboxState;
  account: string;
  act: Act;
}

function SandboxPeople({ state: { authorizations, connected }, account, act }: SandboxPeopleProps): ReactElement {
  return (
    <section aria-label="Sign-ins and connections">
      <h2>Sign-ins and connections</h2>
      {authorizations instanceof MissingMethodError ? (
        <p>{authorizations.message}</p>
      ) : (
        <ConsentPages authorizations={authorizations} act={act} />
      )}
      <p className="tools">
        <button type="button" onClick={() => void act("Every token so far is refused.", "revokeTokens", account)}>
          Revoke the tokens
        </button>
        {!(connected instanceof MissingMethodError) && connected.length > 0 && (
          <select
            aria-label="Expire a connection"
            value=""
            onChange={({ target }) => void act(`${target.value} has expired.`, "expire", account, target.value)}
          >
            <option value="">Expire a connection…</option>
            {connected.map((slug) => (
              <option key={slug}>{slug}</option>
            ))}
          </select>
        )}
      </p>
      {connected instanceof MissingMethodError && <p>{connected.message}</p>}
    </section>
  );
}

interface ConsentPagesProps {
  authorizations: Exclude<SandboxState["authorizations"], Error>;
  act: Act;
}

function ConsentPages({ authorizations, act }: ConsentPagesProps): ReactElement {
  if (authorizations.length === 0) return <p className="note">Nobody is at a consent page.</p>;
  return (
    <ul className="lines">
      {authorizations.map(({ state, slug }) => (
        <li key={state} className="tools">
          <span>Consent page of {slug}</span>
          <button type="button" onClick={() => void act(`Allowed ${slug}.`, "decide", state, "allow")}>
            Allow {slug}
          </button>
          <button type="button" onClick={() => void act(`Denied ${slug}.`, "decide", state, "deny")}>
            Deny {slug}
          </button>
          <button type="button" onClick={() => void act(`Nobody answers for ${slug}.`, "decide", state, "hang")}>
            Never answer {slug}
          </button>
        </li>
      ))}
    </ul>
  );
}

function SandboxReset({ onReset }: { onReset: () => Promise<void> }): ReactElement {
  const [asked, setAsked] = useState(false);
  return (
    <section aria-label="Reset">
      <h2>Reset</h2>
      <p>Back to its fixtures: connections, settings and runs, clock and faults.</p>
      <p className="tools">
        <button
          type="button"
          onClick={() => {
            setAsked(!asked);
            if (asked) void onReset();
          }}
        >
          {asked ? "Reset everything" : "Reset the sandbox"}
        </button>
        {asked && (
          <button type="button" onClick={() => setAsked(false)}>
            Keep it
          </button>
        )}
      </p>
    </section>
  );
}
