import { type ReactElement, useState, useSyncExternalStore } from "react";
import { maskNamed } from "../recording/mask-data.ts";
import { type Claims, lifeOf } from "../recording/token-claims.ts";
import { Facts } from "./facts.tsx";
import type { PanelSource } from "./panel-source.ts";
import { clockTime, duration } from "./times.ts";
import { useLog } from "./use-log.ts";
import { useNow } from "./use-now.ts";

const TIMES = new Set(["iat", "exp", "nbf"]);

/** Whose page it is, and how old the token is. */
export function SessionTab({ source: { session, recording } }: { source: PanelSource }): ReactElement {
  const now = useNow();
  const status = useSyncExternalStore(session.subscribe, session.getStatus);
  const isOwn = ({ account }: { account: string }): boolean => account === session.linkedAccountId;
  const token = useLog(recording.tokens).find(isOwn);
  const calls = useLog(recording.tokenCalls).filter(isOwn);
  const [renewing, setRenewing] = useState(false);
  const error = session.getError();
  const life = token?.claims && lifeOf(token.claims);

  async function renew(): Promise<void> {
    setRenewing(true);
    await session.renew().catch(() => {}); // the state says why
    setRenewing(false);
  }

  return (
    <div className="columns">
      <section aria-label="Session">
        <h2>Session</h2>
        <Facts
          of={{
            Account: session.linkedAccountId,
            Organization: organizationOf(token?.claims),
            "Base URL": session.baseUrl,
            State: <span data-state={status}>{status}</span>,
            Error: error && `${error.code}: ${error.message}`,
            "Request id": error?.requestId,
            "Service's clock": clockLead(session.getClockLead()),
          }}
        />
        <p>
          <button type="button" aria-disabled={renewing} onClick={() => !renewing && void renew()}>
            {renewing ? "Renewing…" : "Renew the token"}
          </button>
        </p>
      </section>
      <section aria-label="Token">
        <h2>Token</h2>
        {token === undefined ? (
          <p className="note">None was needed yet, or the provider is not observed.</p>
        ) : (
          <Facts
            of={{
              "First seen": `${clockTime(token.at)}, ${duration(now - token.at)} ago`,
              Expires: expiry(token.at, life, now),
              ...(token.claims === undefined ? { Claims: "none: it is no JSON Web Token" } : listClaims(token.claims)),
            }}
          />
        )}
      </section>
      <section aria-label="Calls of getSessionToken">
        <h2>Calls of getSessionToken</h2>
        {calls.length === 0 ? (
          <p className="note">None yet.</p>
        ) : (
          <ol className="lines">
            {calls.toReversed().map(({ id, at, outcome, durationMs }) => (
              <li key={id}>
                {clockTime(at)} <strong data-state={outcome}>{outcome}</strong>{" "}
                {durationMs !== undefined && duration(durationMs)}
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}

function organizationOf(claims: Claims = {}): string | undefined {
  const id = claims["org_id"] ?? claims["organization_id"] ?? claims["org"];
  return typeof id === "string" ? id : undefined;
}

function expiry(at: number, life: number | undefined, now: number): string {
  if (life === undefined) return "unknown";
  const left = at + life - now;
  return left > 0 ? `in ${duration(left)}` : `${duration(-left)} ago`;
}

function clockLead(milliseconds: number): string {
  if (Math.abs(milliseconds) < 2_000) return "as this machine's";
  return `${duration(Math.abs(milliseconds))} ${milliseconds > 0 ? "ahead" : "behind"}`;
}

function listClaims(claims: Claims): Record<string, string> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      TIMES.has(name) && typeof value === "number"
        ? new Date(value * 1000).toISOString()
        : JSON.stringify(maskNamed(name, value)),
    ]),
  );
}
