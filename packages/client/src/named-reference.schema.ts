import { isRecord } from "./json.ts";
import { defined, id, text } from "./reading.ts";
import { safeIcon } from "./safe-url.ts";

/** Something another resource belongs to, as far as it is told. */
export interface NamedReference {
  id?: string;
  name: string;
  icon?: string;
}

/** `{ _id, name, icon }`, or the bare id. */
export function readNamedReference(wire: unknown, baseUrl: string): NamedReference | undefined {
  const { _id, name, slug, icon } = isRecord(wire) ? wire : { _id: wire };
  const shown = text(name) ?? text(slug) ?? id(_id);
  return shown === undefined ? undefined : defined({ id: id(_id), name: shown, icon: safeIcon(icon, baseUrl) });
}
