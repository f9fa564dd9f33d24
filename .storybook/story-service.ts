import type { SandboxParameters } from "./story-sandbox.ts";

/** What the toolbar offers to do to the service of a story, whatever that is about. */
export const serviceItems = {
  usual: "Service as the story has it",
  slow: "Slow: two seconds for an answer",
  failing: "Failing: every request",
  offline: "Offline",
  "signed-out": "Session expired, until somebody tries again",
  expired: "Every connection expired",
};

/** Whom the toolbar can sign in. */
export const customerItems = {
  usual: "Customer of the story",
  harbor: "Harbor Coffee: in full swing",
  lumen: "Lumen: other applications",
  blank: "Blank: nothing connected yet",
};

/** What a story says of its service, and what the toolbar says over it. */
export function serviceOf(
  parameters: SandboxParameters,
  { service, customer }: Record<string, unknown>,
): SandboxParameters {
  const account = customer === "harbor" || customer === "lumen" || customer === "blank" ? customer : undefined;
  return { ...parameters, ...(account !== undefined && { account }), ...disturbances[String(service)] };
}

const disturbances: Record<string, SandboxParameters> = {
  slow: { latency: 2_000 },
  // at once, or a reader would wait for the pauses between the tries
  failing: { fail: [{ route: "*", fault: { status: 503, headers: { "retry-after": "0" } } }] },
  offline: { offline: true },
  "signed-out": { signedOut: true },
  expired: { expired: "all" },
};
