import type { Sandbox } from "@cobalt-kit/sandbox";
import { getExecution, listExecutions } from "../executions/executions.ts";
import type { CobaltSession } from "../session.ts";

/** The id of a form that a run of the fixtures waits for. */
export async function waitingTask(session: CobaltSession, sandbox: Sandbox): Promise<string> {
  for (let second = 0; second < 3; second += 1) {
    const { items } = await listExecutions(session, { limit: 100 });
    for (const { id } of items) {
      const { nodes } = await getExecution(session, id);
      const inputs = nodes.filter(({ status }) => status === "waiting").map(({ input }) => input);
      for (const input of inputs) {
        const form = typeof input === "object" && input !== null && "form_id" in input ? input["form_id"] : undefined;
        if (typeof form === "string") return form;
      }
    }
    sandbox.control.advance(1000);
  }
  throw new Error("no run waits for anybody");
}

/** Something for every field a form asks for. */
export function filled(form: unknown): Record<string, boolean | number | string> {
  const properties: unknown = typeof form === "object" && form !== null && "properties" in form ? form.properties : {};
  return Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, property]: [string, unknown]) => {
      const type: unknown =
        typeof property === "object" && property !== null && "type" in property ? property.type : "";
      return [name, type === "boolean" ? true : type === "number" || type === "integer" ? 1 : "yes"];
    }),
  );
}
