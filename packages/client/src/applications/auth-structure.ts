import { assertAccepted } from "../accepted.ts";
import { isRecord } from "../json.ts";
import { path } from "../path.ts";
import { expected, object, type Reader, text } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import { authTypeOf } from "./connection.schema.ts";

/** What one way to connect an application stores; a token that you migrate must have this shape. */
export interface AuthStructure {
  /** `oauth2`, `keybased`, … */
  type: string;
  fields: AuthStructureField[];
}

export interface AuthStructureField {
  name: string;
  /** `string`, … */
  type: string;
  required: boolean;
}

/**
 * Reads which values the connections of an application consist of. `GET /api/v2/public/auth-structure/{slug}`; the API asks for no credential.
 *
 * @returns Empty for an application of the organization's own.
 * @example
 * const [structure] = await getAuthStructure(session, "stripe");
 * @throws CobaltError `server` or `not-found` for an unknown application: the API does not distinguish them.
 */
export async function getAuthStructure(
  session: CobaltSession,
  slug: string,
  call?: CallOptions,
): Promise<AuthStructure[]> {
  const body = await session.transport("GET", path`/api/v2/public/auth-structure/${slug}`, call);
  await assertAccepted(body);
  return expected(readAuthStructures(body), "structure");
}

/** Wire: by type, and in it by name, the field's type or `{ type, required }`. */
const readAuthStructures: Reader<AuthStructure[]> = object((wire) =>
  Object.entries(wire).map(([type, fields]) => ({
    type: authTypeOf(type),
    fields: Object.entries(isRecord(fields) ? fields : {}).map(([name, field]) => {
      const told = isRecord(field) ? field : { type: field };
      return { name, type: text(told.type) ?? "string", required: told.required !== false };
    }),
  })),
);
