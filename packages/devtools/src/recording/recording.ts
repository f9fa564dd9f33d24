import type { CobaltErrorCode } from "@cobalt-kit/hooks";
import { createLog, type Log } from "./log.ts";
import type { Claims } from "./token-claims.ts";

const REQUESTS = 500;
const HEARD = 500;
const TOKEN_CALLS = 50;

/** A page that changes its customer goes on with the same recording. */
interface OfAccount {
  /** The linked account of the provider. */
  account: string;
}

/** A request to Cobalt, without a token and without what a person typed. */
export interface RecordedRequest extends OfAccount {
  id: number;
  /** By this machine's clock, in milliseconds. */
  at: number;
  method: string;
  path: string;
  state: "pending" | "answered" | "failed";
  status?: number;
  /** Until the whole answer was there, in milliseconds. */
  durationMs?: number;
  requestId?: string;
  /** The code of the `CobaltError` that this attempt is. */
  code?: CobaltErrorCode;
  /** What the API said of it. */
  detail?: string;
  /** Names and kinds of what was sent, as JSON. */
  sent?: string;
  /** What was answered, as JSON without secrets, or its beginning. */
  answer?: string;
  /** The same request shortly before, where it ended so that it is worth asking again. */
  follows?: { id: number; reason: "which failed" | "whose token was refused" };
}

/** Something that the provider told the page. */
export interface Heard extends OfAccount {
  id: number;
  at: number;
  from: "onEvent" | "onError" | "onWarning";
  /** The type of an event, the code of an error or a warning. */
  name: string;
  text: string;
}

/** A call of `getSessionToken`. */
interface TokenCall extends OfAccount {
  id: number;
  at: number;
  durationMs?: number;
  outcome: "pending" | "same token" | "new token" | "failed";
}

/** Of the latest token of an account, what it says about itself. */
export interface SeenToken extends OfAccount {
  id: number;
  /** When it was first used or given. */
  at: number;
  /** Undefined where it is no JSON Web Token. */
  claims: Claims | undefined;
}

/** How the sandbox's network is to be, by the names of the choices. */
interface ChosenNetwork {
  id: number;
  faults?: string;
  latency?: string;
}

/** All that is kept of what happened. It lives as long as the page, and nowhere else. */
export interface Recording {
  requests: Log<RecordedRequest>;
  heard: Log<Heard>;
  tokenCalls: Log<TokenCall>;
  /** One for each account. */
  tokens: Log<SeenToken>;
  /** What the page's provider sends with. */
  fetch: typeof globalThis.fetch;
  /** What was chosen last for the sandbox's network since the page was loaded. */
  network: Log<ChosenNetwork>;
}

export function createRecording(): Recording {
  return {
    requests: createLog<RecordedRequest>(REQUESTS, (id, rest) => ({ ...rest, id })),
    heard: createLog<Heard>(HEARD, (id, rest) => ({ ...rest, id })),
    tokenCalls: createLog<TokenCall>(TOKEN_CALLS, (id, rest) => ({ ...rest, id })),
    tokens: createLog<SeenToken>(Infinity, (id, rest) => ({ ...rest, id })),
    fetch: (input, init) => globalThis.fetch(input, init),
    network: createLog<ChosenNetwork>(1, (id, rest) => ({ ...rest, id })),
  };
}
