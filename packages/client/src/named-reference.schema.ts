import { isRecord } from "./json.ts";
import { defined, id, text, times } from "./reading.ts";
import { safeIcon } from "./safe-url.ts";

/** A resource that another one belongs to, as far as the API names it. */
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

/** What everything with a name of its own has. */
export function readNamed(own: string, wire: Record<string, unknown>, baseUrl: string): Named {
  return {
    id: own,
    name: text(wire.name) ?? own,
    description: text(wire.description),
    icon: safeIcon(wire.icon, baseUrl),
    ...times(wire),
  };
}

interface Named extends ReturnType<typeof times> {
  id: string;
  name: string;
  description: string | undefined;
  icon: string | undefined;
}
