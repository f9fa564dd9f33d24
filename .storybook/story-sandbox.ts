import { createSandbox, emptyFixtures, type Fixtures, type Sandbox } from "@cobalt-kit/sandbox";

type Fault = Parameters<Sandbox["control"]["failNext"]>[1];

/** What a story says about the service it runs against: `parameters.sandbox`. */
export interface SandboxParameters {
  /** @default "harbor" */
  account?: "harbor" | "lumen" | "blank";
  /** Another world to start from; `"empty"` has no applications at all. */
  fixtures?: "empty" | Fixtures;
  /** Applications connected before the story starts. */
  connected?: string[];
  /** Connections that have expired; connected first where they are not. `"all"` are those that there are. */
  expired?: string[] | "all";
  /** Routes that fail, as in `"GET /api/v2/f-sdk/application"`; every time unless `fault.times` says otherwise. */
  fail?: { route: string; fault: Fault }[];
  /** Routes that never answer. */
  hang?: string[];
  /** Milliseconds before every answer. @default 0 */
  latency?: number;
  /** Nothing is reached, and the browser knows why. */
  offline?: boolean;
  /** The host has no session at first; asked once more, it has one. */
  signedOut?: boolean;
  /** The token lets workflows be looked at, and not changed. */
  readOnlyWorkflow?: boolean;
  /** Session tokens may see and make webhooks, as some deployments let them. */
  webhooks?: boolean;
  /** Anything else. */
  setup?: (sandbox: Sandbox) => void;
}

export const storyBaseUrl = "https://api.cobalt.test";

export interface StorySandbox {
  sandbox: Sandbox;
  account: string;
  getSessionToken: () => Promise<string>;
}

export function createStorySandbox(parameters: SandboxParameters): StorySandbox {
  const account = parameters.account ?? "harbor";
  const { fixtures, webhooks = false } = parameters;
  const sandbox = createSandbox({
    tokenAccess: { webhooks },
    ...(fixtures !== undefined && { fixtures: fixtures === "empty" ? emptyFixtures : fixtures }),
  });
  const { control } = sandbox;
  const connections = (): string[] => control.account(account).connections.map((connection) => connection.slug);
  for (const slug of parameters.connected ?? []) control.connect(account, slug);
  const { expired = [], latency = 0, readOnlyWorkflow = false } = parameters;
  control.setLatency(latency);
  for (const slug of expired === "all" ? connections() : expired) {
    if (!connections().includes(slug)) control.connect(account, slug);
    control.expire(account, slug);
  }
  for (const { route, fault } of parameters.fail ?? []) control.failNext(route, { times: 1_000, ...fault });
  for (const route of parameters.hang ?? []) control.failNext(route, { hang: true, times: 1_000 });
  if (parameters.offline === true) control.failNext("*", { abort: true, times: 1_000 });
  parameters.setup?.(sandbox);
  let signedOut = parameters.signedOut === true;
  async function getSessionToken(): Promise<string> {
    if (!signedOut) return control.mintToken(account, { readOnlyWorkflow });
    signedOut = false;
    throw new Error("signed out");
  }
  return { sandbox, account, getSessionToken };
}
