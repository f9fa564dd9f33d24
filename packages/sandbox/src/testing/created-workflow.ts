import type { JsonValue } from "../fixtures/fixtures.ts";
import { at, createWorld, textAt, type TestWorld, type VisitPath } from "./visitor.ts";

/** A workflow that `ada` just made, in a world of its own. */
interface CreatedWorkflow extends TestWorld {
  visit: VisitPath;
  id: string;
  draft: string;
  /** The draft as the API told it. */
  created: JsonValue | undefined;
}

/** Makes a workflow that was never published. */
export async function createdWorkflow(): Promise<CreatedWorkflow> {
  const world = createWorld();
  const visit = world.as("ada");
  const { body } = await visit("POST", "/api/v2/public/workflow", {
    body: { name: "Notify me", description: "On Mondays" },
  });
  const draft = textAt(body, "workflow", "_id");
  const id = textAt(body, "workflow", "associated_workflow");
  return { ...world, visit, draft, id, created: at(body, "workflow") };
}
