import { assertAccepted } from "../accepted.ts";
import { isRecord } from "../json.ts";
import { path } from "../path.ts";
import { expected, list, object, type Reader, type ReadContext, records, text } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import { authTypeOf } from "./connection.schema.ts";

/** What one way to connect an application stores: the shape that moving a token from elsewhere has to have. */
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
 * What the connections of an application consist of. `GET /api/v2/public/auth-structure/{slug}`; the API asks for no credential.
 *
 * @returns Empty for an application of the organisation's own.
 * @example
 * const [structure] = await getAuthStructure(session, "stripe");
 * @throws CobaltError `server` or `not-found` for an unknown application: the API tells them apart nowhere.
 */
export async function getAuthStructure(
  session: CobaltSession,
  slug: string,
  call?: CallOptions,
): Promise<AuthStructure[]> {
  const body = await session.transport("GET", path`/api/v2/public/auth-structure/${slug}`, call);
  assertAccepted(body);
  return expected(authStructuresReader(session)(body), "structure");
}

/** Wire: by type, and in it by name, the field's type or `{ type, required }`. */
export function authStructuresReader(context: ReadContext): Reader<AuthStructure[]> {
  const readStructure = object(({ type, fields }) =>
    isRecord(fields)
      ? {
          type: authTypeOf(String(type)),
          fields: list(records(fields, authField), readAuthField, context, `${String(type)}.fields`),
        }
      : undefined,
  );
  return object((wire) =>
    list(
      records(wire, (type, fields) => ({ type, fields })),
      readStructure,
      context,
      "structures",
      ({ type }) => type,
    ),
  );
}

function authField(name: string, field: unknown): unknown {
  return { ...(isRecord(field) ? field : { type: field }), name };
}

const readAuthField: Reader<AuthStructureField> = object(({ name, type, required }) => ({
  name: String(name),
  type: text(type) ?? "string",
  required: required !== false,
}));
