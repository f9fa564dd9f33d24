import type { Application } from "@cobalt-kit/client";
import { keptPer } from "../kept-per.ts";

/** Of one language, whatever the machine speaks: a server and a browser show the same order. */
const names = /* @__PURE__ */ new Intl.Collator("en");

/** Healthy ones first, then those that need attention, the unconnected, and teasers of the ecosystem; by name within. */
export const sortApplications: (list: readonly Application[]) => Application[] = /* @__PURE__ */ keptPer(
  (list: readonly Application[]) => list.toSorted((a, b) => rank(a) - rank(b) || names.compare(a.name, b.name)),
);

function rank({ ecosystem, status, needsAttention }: Application): number {
  return ecosystem ? 3 : status === "not-connected" ? 2 : needsAttention ? 1 : 0;
}
