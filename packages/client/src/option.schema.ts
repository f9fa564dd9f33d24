import * as v from "valibot";
import { maybe, type Schema } from "./reading.ts";

/** A choice. Compare values with `===`. */
export interface Option {
  name: string;
  value: string | number | boolean;
}

const scalar = (): Schema<string | number | boolean> => v.union([v.string(), v.number(), v.boolean()]);

/** `{ name?, value }`, or the bare value. */
export function optionSchema(): Schema<Option> {
  return v.pipe(
    labelSchema(),
    v.transform(({ name, value }) => ({ name, value })),
  );
}

/** An option that may take several values on its other side. */
export function labelSchema(): Schema<Option & { multiple: boolean }> {
  return v.union([
    v.pipe(
      scalar(),
      v.transform((value) => ({ name: String(value), value, multiple: false })),
    ),
    v.pipe(
      v.object({ name: maybe(scalar()), value: scalar(), multiple: maybe(v.boolean()) }),
      v.transform(({ name, value, multiple = false }) => ({ name: String(name ?? value), value, multiple })),
    ),
  ]);
}
