import type { CallOptions, CobaltSession, Transport } from "@cobalt-kit/client/transport";
import type { CreateSessionTokenInput, SessionTokenAnswer } from "../organization/session-tokens.ts";

/** How the backend reaches the API. */
export interface Wiring {
  baseUrl: string;
  onWarning: CobaltSession["onWarning"];
  /** Sends with the API key. */
  send: Transport;
  createSessionToken: (input: CreateSessionTokenInput, call?: CallOptions) => Promise<SessionTokenAnswer>;
  /** Sends with a session token in the key's place. */
  sendWithToken: (token: string) => Transport;
}

/** What the client's functions take, with a transport of the backend's in it: there is no token to renew and nothing to close. */
export function keySession(
  { baseUrl, onWarning }: Pick<Wiring, "baseUrl" | "onWarning">,
  linkedAccountId: string,
  transport: Transport,
): CobaltSession {
  return {
    baseUrl,
    linkedAccountId,
    onWarning,
    scope: `${baseUrl} ${linkedAccountId}`,
    transport,
    getStatus: () => "active",
    getClockLead: () => 0,
    getError: () => undefined,
    subscribe: () => () => {},
    renew: async () => {},
    setTokenSource() {},
    close() {},
  };
}

/** The same function without its first parameter. */
export type Bind = <A extends unknown[], R>(run: (session: CobaltSession, ...rest: A) => R) => (...rest: A) => R;

export function bindTo(session: CobaltSession): Bind {
  return (run) =>
    (...rest) =>
      run(session, ...rest);
}

/** Pages have routes of their own for applications and configurations; a backend asks the public ones for the same. */
export function publicPath(url: string): string {
  return url.replace("/api/v2/f-sdk/", "/api/v2/public/");
}
