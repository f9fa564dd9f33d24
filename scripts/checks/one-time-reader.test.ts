import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../process/run-command.ts";

/** What else reads a time out of a text, and of whom the text is. */
const others: Record<string, string> = {
  "packages/client/src/read-time.ts": "the reader itself",
  "packages/client/src/executions/executions.schema.ts":
    "how long a run took at most: of two times of one spelling the zone cancels out",
  "packages/hooks/src/connections/was-connected.ts":
    "which of two times of one connection is later: the zone cancels out",
  "packages/client/src/retry.ts": "HTTP's header Retry-After",
  "packages/client/src/clock-lead.ts": "HTTP's header Date",
  "packages/components/src/blocks/execution-detail/failure.ts":
    "a provider's header Retry-After, as a run's error repeats it",
  "packages/hooks/src/field-kinds/check-text.ts": "what people type, in their zone",
  "packages/components/src/fields/date/date-text.ts": "what people type, in their zone",
  "packages/sandbox/src/engine/date-range.ts": "the sandbox stands for the API and imports nothing of the kit",
};

it("times of the API are read in one place, which knows that a time without a zone is UTC", () => {
  const files = ["client", "hooks", "components", "server", "sandbox", "devtools"].flatMap((name) =>
    readdirSync(join(root, "packages", name, "src"), { recursive: true, encoding: "utf8" })
      .filter(
        (file) => /(?<!\.(?:test|stories|example|d))\.tsx?$/.test(file) && !/(?:^|\/)(?:testing|examples)\//.test(file),
      )
      .map((file) => `packages/${name}/src/${file}`),
  );
  const reading = files.filter((file) => readFileSync(join(root, file), "utf8").includes("Date.parse("));
  expect(reading.toSorted()).toEqual(Object.keys(others).toSorted());
});
