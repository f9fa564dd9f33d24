import { type NamedReference, readNamed, readNamedReference } from "../named-reference.schema.ts";
import { defined, id, object, type Reader, type ReadContext, readList } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";

/** A workflow of the organization that the account has switched on. */
export interface EnabledWorkflow {
  id: string;
  name: string;
  description?: string;
  icon?: string;
  /** The configuration it is switched on in. */
  configId?: string;
  application?: NamedReference;
  createdAt?: string;
  updatedAt?: string;
}

/**
 * Lists the workflows that are switched on, across all applications. `GET /api/v2/public/workflow/enabled`.
 *
 * @example
 * const running = await listEnabledWorkflows(session);
 * @throws CobaltError any code of a call.
 */
export async function listEnabledWorkflows(session: CobaltSession, call?: CallOptions): Promise<EnabledWorkflow[]> {
  const body = await session.transport("GET", "/api/v2/public/workflow/enabled", call);
  return readList(body, enabledWorkflowReader(session), session, "workflows", enabledKey);
}

function enabledWorkflowReader({ baseUrl }: ReadContext): Reader<EnabledWorkflow> {
  return object((wire) => {
    const own = id(wire.id) ?? id(wire._id);
    if (own === undefined) return undefined;
    return defined({
      ...readNamed(own, wire, baseUrl),
      configId: id(wire.config_id),
      application: readNamedReference(wire.application ?? wire.associated_application, baseUrl),
    });
  });
}

/** One workflow may be switched on in several configurations. */
function enabledKey({ id: own, configId }: EnabledWorkflow): string {
  return JSON.stringify([own, configId]);
}
