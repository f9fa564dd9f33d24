import * as v from "valibot";
import { type NamedReference, namedReferenceSchema } from "../named-reference.schema.ts";
import { defined, flag, id, number, type ReadContext, type Schema, text } from "../reading.ts";

/** A workflow the linked account made itself. Wire: "public workflow". */
export interface PrivateWorkflow {
  /** Its lasting id, also while it is a draft. */
  id: string;
  /** Where the answer is a draft: the draft's own id, which publishing needs. */
  draftId?: string;
  name: string;
  description?: string;
  published: boolean;
  /** Counts publications. Wire: `current_version`. */
  version?: number;
  /** Names it in place of its id, together with `slug`. Wire: `workflow_alias`. */
  alias?: string;
  /** The application it was made for. */
  slug?: string;
  application?: NamedReference;
  createdAt?: string;
  updatedAt?: string;
}

/** @param named - The workflow the request asked for, where it asked for one. */
export function workflowSchema(context: ReadContext, named?: string): Schema<PrivateWorkflow> {
  return v.pipe(
    v.object({
      _id: id(),
      id: id(),
      associated_workflow: namedReferenceSchema(context),
      associated_public_worklfow: namedReferenceSchema(context),
      name: text(),
      description: text(),
      published: flag(),
      current_version: number(),
      workflow_alias: text(),
      slug: text(),
      associated_application: namedReferenceSchema(context),
      createdAt: text(),
      created_at: text(),
      updatedAt: text(),
      updated_at: text(),
    }),
    v.check((wire) => (wire._id ?? wire.id ?? named) !== undefined),
    v.transform((wire) => {
      const own = wire._id ?? wire.id ?? named ?? "";
      const parent = (wire.associated_workflow ?? wire.associated_public_worklfow)?.id;
      return defined({
        id: parent ?? own,
        draftId: parent === undefined || parent === own ? undefined : own,
        name: wire.name ?? parent ?? own,
        description: wire.description,
        published: wire.published,
        version: wire.current_version,
        alias: wire.workflow_alias,
        slug: wire.slug,
        application: wire.associated_application,
        createdAt: wire.createdAt ?? wire.created_at,
        updatedAt: wire.updatedAt ?? wire.updated_at,
      });
    }),
  );
}
