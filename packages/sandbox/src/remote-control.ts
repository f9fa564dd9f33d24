import type { SandboxControl } from "./control.ts";
import { markNumbers, writeJson } from "./exact-json.ts";

/** The control of a sandbox that runs elsewhere: the same methods, each with a promise of its result. */
export type RemoteControl = {
  [Name in keyof SandboxControl]: (
    ...values: Parameters<SandboxControl[Name]>
  ) => Promise<Awaited<ReturnType<SandboxControl[Name]>>>;
};

/** Calls one method of a control. */
export type CallControl = <Result>(name: keyof SandboxControl, values: readonly unknown[]) => Promise<Result>;

/**
 * The control of a sandbox that is served, for tests in another process.
 *
 * @param url - Where it listens.
 * @throws when it cannot be reached or the method refuses, with its reason.
 * @example
 * const control = remoteControl("http://127.0.0.1:4010");
 * await control.expire("harbor", "hubspot");
 */
export function remoteControl(url: string): RemoteControl {
  return controlBy(async <Result>(name: string, values: readonly unknown[]) => {
    // JSON knows no undefined, and what is null there is given
    const given = values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);
    const response = await fetch(new URL(`/sandbox/control/${name}`, url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: writeJson(given),
    }).catch((cause: unknown) => {
      throw new Error(`[cobalt-kit] No sandbox answers at ${url}. Start it with \`npx cobalt-sandbox\`.`, { cause });
    });
    const answer: { result: Result; error?: string } = JSON.parse(markNumbers(await response.text()));
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.result;
  });
}

/** A control whose methods all go through one call. */
export function controlBy(call: CallControl): RemoteControl {
  return {
    account: (...values) => call("account", values),
    addAccount: (...values) => call("addAccount", values),
    addApplications: (...values) => call("addApplications", values),
    addExecutions: (...values) => call("addExecutions", values),
    advance: (...values) => call("advance", values),
    authorizations: () => call("authorizations", []),
    clearRequests: () => call("clearRequests", []),
    connect: (...values) => call("connect", values),
    createConnectCode: (...values) => call("createConnectCode", values),
    data: () => call("data", []),
    decide: (...values) => call("decide", values),
    deliveries: () => call("deliveries", []),
    disconnect: (...values) => call("disconnect", values),
    expire: (...values) => call("expire", values),
    failNext: (...values) => call("failNext", values),
    hold: (...values) => call("hold", values),
    latestDeliveries: (...values) => call("latestDeliveries", values),
    mintToken: (...values) => call("mintToken", values),
    now: () => call("now", []),
    release: (...values) => call("release", values),
    requests: (...values) => call("requests", values),
    reset: () => call("reset", []),
    revokeTokens: (...values) => call("revokeTokens", values),
    setConsentPolicy: (...values) => call("setConsentPolicy", values),
    setDialect: (...values) => call("setDialect", values),
    setFaults: (...values) => call("setFaults", values),
    setLatency: (...values) => call("setLatency", values),
    setRedirectionUrl: (...values) => call("setRedirectionUrl", values),
    updateConfig: (...values) => call("updateConfig", values),
  };
}
