import type { Sandbox } from "@cobalt-kit/sandbox";
import type * as client from "../../index.ts";
import type * as webhooks from "../../webhooks-entry.ts";

export type Session = client.CobaltSession;

type Public = typeof client & typeof webhooks;

/** Every function of the client that calls the API. */
export type OperationName = {
  [Name in keyof Public]: Public[Name] extends (session: Session, ...rest: never[]) => Promise<unknown> ? Name : never;
}[keyof Public];

/** A call of a function, and the request it ends in: nothing is sent beside what stands here. */
export interface OperationCall {
  /** What is special about it. @default nothing: the call as the documentation has it */
  given?: string;
  /** @default the operation's */
  route?: string;
  call: (session: Session, sandbox: Sandbox) => Promise<unknown>;
  query?: Record<string, string>;
  /** Without who asks, and the type of the body. */
  headers?: Record<string, string>;
  /** As JSON; of a form, its parts. */
  body?: unknown;
}

/** A function of the client. */
export interface Operation {
  /** Method and path as the sandbox names its routes. */
  route: string;
  calls: OperationCall[];
}

export const publicApi = "/api/v2/public";
export const pages = "/api/v2/f-sdk";
