import * as v from "valibot";
import { defined, id, maybe, type ReadContext, type Schema, text } from "./reading.ts";
import { safeIcon } from "./safe-url.ts";

/** Something another resource belongs to, as far as it is told. */
export interface NamedReference {
  id?: string;
  name: string;
  icon?: string;
}

/** `{ _id, name, icon }`, or the bare id. */
export function namedReferenceSchema({ baseUrl }: ReadContext): Schema<NamedReference | undefined> {
  return maybe(
    v.union([
      v.pipe(
        v.string(),
        v.nonEmpty(),
        v.transform((wire) => ({ id: wire, name: wire })),
      ),
      v.pipe(
        v.object({ _id: id(), name: text(), slug: text(), icon: text() }),
        v.check((wire) => (wire.name ?? wire.slug ?? wire._id) !== undefined),
        v.transform((wire) =>
          defined({ id: wire._id, name: wire.name ?? wire.slug ?? wire._id ?? "", icon: safeIcon(wire.icon, baseUrl) }),
        ),
      ),
    ]),
  );
}
