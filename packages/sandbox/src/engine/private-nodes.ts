import type { NodeFixture } from "../fixtures/fixtures.ts";

/** What every workflow does that an account made itself. */
export const privateNodes: NodeFixture[] = [
  { id: "1", name: "Start", type: "start" },
  { id: "2", name: "Handle request", type: "action" },
  { id: "3", name: "Response", type: "response" },
];
