import { parseArgs } from "node:util";
import { emptyFixtures } from "./fixtures/empty-fixtures.ts";
import type { Fixtures } from "./fixtures/fixtures.ts";
import { createScaleFixtures } from "./fixtures/scale/scale-fixtures.ts";
import { standardFixtures } from "./fixtures/standard-fixtures.ts";
import type { ServeOptions } from "./serve.ts";

const worlds: Record<string, () => Fixtures> = {
  standard: () => standardFixtures,
  empty: () => emptyFixtures,
  scale: createScaleFixtures,
};

/** The options of the command line. Throws with a sentence when one of them is wrong. */
export function readOptions(args: string[]): ServeOptions & { fixtures: Fixtures } {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "4010" },
      hostname: { type: "string", default: "127.0.0.1" },
      latency: { type: "string", default: "0" },
      strict: { type: "string", default: "true" },
      dialect: { type: "string", default: "vendor" },
      fixtures: { type: "string", default: "standard" },
      "rate-limit": { type: "boolean", default: false },
      "expose-trace-id": { type: "boolean", default: false },
      data: { type: "string" },
      "allow-origin": { type: "string", multiple: true },
      "control-origin": { type: "string", multiple: true },
      "allow-host": { type: "string", multiple: true },
      "webhook-host": { type: "string", multiple: true },
    },
  });
  const { dialect } = values;
  if (dialect !== "vendor" && dialect !== "seed") throw new Error(`--dialect takes vendor or seed, not "${dialect}"`);
  const fixtures = Object.hasOwn(worlds, values.fixtures) ? worlds[values.fixtures]?.() : undefined;
  if (fixtures === undefined) {
    throw new Error(`--fixtures takes ${Object.keys(worlds).join(", ")}, not "${values.fixtures}"`);
  }
  return {
    port: wholeNumber("port", values.port),
    hostname: values.hostname,
    latency: wholeNumber("latency", values.latency),
    strict: values.strict !== "false",
    dialect,
    fixtures,
    rateLimit: values["rate-limit"],
    exposeTraceId: values["expose-trace-id"],
    ...(values.data === undefined ? {} : { dataFile: values.data }),
    allowedOrigins: values["allow-origin"] ?? [],
    controlOrigins: values["control-origin"] ?? [],
    allowedHosts: values["allow-host"] ?? [],
    webhookHosts: values["webhook-host"] ?? [],
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
}
