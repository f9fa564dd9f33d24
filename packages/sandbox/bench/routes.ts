import { createScaleFixtures } from "../src/fixtures/scale/scale-fixtures.ts";
import { standardFixtures } from "../src/fixtures/standard-fixtures.ts";
import { type Ask, type BenchWorld, createBenchWorld } from "./bench-world.ts";
import { routeSamples, type Sample } from "./route-samples.ts";
import { fixtureIds } from "../src/fixtures/fixture-ids.ts";

const rounds = 31;
const warmUps = 5;
const highestRatio = 3;

/** What a route costs on the small fixtures and on the large. */
export interface RouteCost {
  route: string;
  /** Medians in milliseconds; of lists that are sent whole, in microseconds an item. */
  small: number;
  large: number;
  unit: "ms" | "µs/item";
  /** Of the medians. */
  ratio: number;
}

/** Names in paths that exist in both worlds. */
const names: Record<string, string> = {
  slug: "hubspot",
  config_id: "harbor",
  field_id: "acrm_title",
  workflow_id: fixtureIds.hubspotWinDeals,
  linked_account_id: "harbor",
  event_id: "66e50000000000000000e001",
  application_id: "65aa00000000000000000002",
  key: "workspace_token",
  id: fixtureIds.approveAccess,
};

/**
 * Measures every route of the API on the standard and on the scale fixtures, turn by turn in one process.
 *
 * @throws when a route costs more than three times as much on the scale fixtures.
 */
export async function benchRoutes(): Promise<RouteCost[]> {
  const small = await createBenchWorld(standardFixtures, "hubspot");
  const large = await createBenchWorld(createScaleFixtures(), "meridian-erp");
  const costs: RouteCost[] = [];
  for (const sample of routeSamples) {
    let cost = await costOf(sample, small, large);
    // A busy moment of the machine is no reason to fail; what is slow is so every time.
    for (let again = 0; again < 2 && cost.ratio > highestRatio; again += 1) cost = await costOf(sample, small, large);
    costs.push(cost);
  }
  const slow = costs.filter(({ ratio }) => ratio > highestRatio);
  if (slow.length > 0) {
    console.table(Object.fromEntries(slow.map(({ route, ...cost }) => [route, cost])));
    throw new Error(`${slow.length} routes cost more than ${highestRatio} times as much on the scale fixtures`);
  }
  return costs;
}

async function costOf(sample: Sample, small: BenchWorld, large: BenchWorld): Promise<RouteCost> {
  const [smallTimes, largeTimes]: [number[], number[]] = [[], []];
  for (let round = -warmUps; round < rounds; round += 1) {
    // Turn by turn, and each world first as often as the other.
    const order = round % 2 === 0 ? ([small, large] as const) : ([large, small] as const);
    for (const world of order) {
      const time = await timeOf(sample, world);
      if (round >= 0) (world === small ? smallTimes : largeTimes).push(time);
    }
  }
  for (const world of [small, large]) world.sandbox.control.advance(60_000);
  const [middle, middleLarge] = [median(smallTimes), median(largeTimes)];
  const unit = sample.items === undefined ? "ms" : "µs/item";
  const query = sample.ask(small).path?.split("?")[1];
  const label = `${sample.route}${query === undefined ? "" : ` ?${query}`}${unit === "ms" ? "" : " (list)"}`;
  return {
    route: label,
    small: rounded(middle),
    large: rounded(middleLarge),
    unit,
    ratio: rounded(middleLarge / middle),
  };
}

/** What one request of a route takes, in milliseconds, or in microseconds an item. */
export async function timeOf(sample: Sample, world: BenchWorld): Promise<number> {
  const prepared = (await sample.before?.(world)) ?? {};
  const [method = "", route = ""] = sample.route.split(" ");
  const ask: Ask = { path: filled(route), ...sample.ask(world), ...prepared };
  const start = performance.now();
  const body = await world.send(method, ask);
  const time = performance.now() - start;
  const list = sample.items?.(body);
  return Array.isArray(list) ? (time * 1000) / Math.max(1, list.length) : time;
}

function filled(path: string): string {
  return path.replaceAll(/:([^/]+)/g, (_whole, name: string) => names[name] ?? name);
}

function median(times: number[]): number {
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
