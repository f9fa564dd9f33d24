import { standardFixtures } from "@cobalt-kit/sandbox";
import { expect, it } from "vitest";
import { createBenchWorld } from "../../packages/sandbox/bench/bench-world.ts";
import { routeSamples } from "../../packages/sandbox/bench/route-samples.ts";
import { timeOf } from "../../packages/sandbox/bench/routes.ts";
import { apiRoutes } from "../../packages/sandbox/src/testing/api-routes.ts";

it("has a sample of every route of the API", () => {
  const sampled = new Set(routeSamples.map(({ route }) => route));
  const routes = apiRoutes.map(({ method, path }) => `${method} ${path}`);
  expect(routes.filter((route) => !sampled.has(route))).toEqual([]);
});

it("gets an answer to every sample", async () => {
  const world = await createBenchWorld(standardFixtures, "hubspot");
  const refused: string[] = [];
  for (const sample of routeSamples) await timeOf(sample, world).catch((error: Error) => refused.push(error.message));
  expect(refused).toEqual([]);
});
