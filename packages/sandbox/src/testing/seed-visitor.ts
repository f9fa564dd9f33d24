import type { JsonValue } from "../fixtures/fixtures.ts";
import { isJsonObject } from "../json.ts";
import { createWorld, type TestWorld, type VisitPath } from "./visitor.ts";

/** A world that speaks the seed dialect. */
export interface SeedWorld extends TestWorld {
  /** The backend without an account; it answers to what stands under `/api/v2/public`. */
  org: VisitPath;
  /** The backend for `ada`. */
  ada: VisitPath;
}

/** A world of the small fixtures in the seed dialect; its paths begin after `/api/v2/public`. */
export function createSeedWorld(): SeedWorld {
  const world = createWorld({ dialect: "seed" });
  const below =
    (visit: VisitPath): VisitPath =>
    (method, path, options) =>
      visit(method, `/api/v2/public${path}`, options);
  return { ...world, org: below(world.key()), ada: below(world.key("ada")) };
}

/** Names of the properties of an object, in order. */
export function namesOf(value: JsonValue | undefined): string[] {
  return isJsonObject(value) ? Object.keys(value).toSorted() : [];
}
