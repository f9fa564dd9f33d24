import { isRecord, type JsonValue } from "../json.ts";
import { type NamedReference, readNamed, readNamedReference } from "../named-reference.schema.ts";
import { defined, flag, id, json, list, number, object, type Reader, type ReadContext, text } from "../reading.ts";

/** A private workflow of the linked account. Wire: "public workflow". */
export interface PrivateWorkflow {
  /** The permanent id, also while it is a draft. */
  id: string;
  /** The draft's own id, where the response is a draft; publishing needs it. */
  draftId?: string;
  name: string;
  description?: string;
  icon?: string;
  published: boolean;
  /** Counts publications. Wire: `current_version`. */
  version?: number;
  /** Can be used instead of the id, together with `slug`. Wire: `workflow_alias`. */
  alias?: string;
  /** The application it was made for; needed to run it. Absent where the service names that one by its id alone, in `application`. */
  slug?: string;
  application?: NamedReference;
  /** Every application it uses. Wire: `associated_app_slugs`. */
  applicationSlugs?: string[];
  /** The folder it is in. */
  group?: string;
  /** JSON Schema of the payload; one that does not match is refused. Wire: `json_schema`. */
  inputSchema?: JsonValue;
  /** Sample payload for running it by hand. Wire: `manual_execution_payload`. */
  samplePayload?: JsonValue;
  /** Wire: `when_to_use`. */
  whenToUse?: string;
  /** Wire: `created_by_ai`. */
  createdByAi?: boolean;
  /** Not shown in the settings of its application. Wire: `hide_in_config`. */
  hiddenInConfig?: boolean;
  /** On as soon as its application is installed. Wire: `autoEnable`. */
  enabledByDefault?: boolean;
  /** Built from the steps of an agent. Wire: `is_agentic_flow`. */
  agentic?: boolean;
  /** Can be used as a step of other workflows. Wire: `expose_as_node`. */
  usableAsNode?: boolean;
  /** The version of the builder it was made with. Wire: `workflow_builder_version`. */
  builderVersion?: string;
  /** The project it belongs to. Wire: `associated_project`. */
  project?: NamedReference;
  /** The account used to test it. Wire: `test_linked_account_id`. */
  testAccountId?: string;
  createdAt?: string;
  updatedAt?: string;
}

/** @param named - The workflow the request asked for, where it asked for one. */
export function workflowReader(context: ReadContext, named?: string): Reader<PrivateWorkflow> {
  const { baseUrl } = context;
  return object((wire) => {
    const own = id(wire._id) ?? id(wire.id) ?? named;
    if (own === undefined) return undefined;
    const parent = readNamedReference(wire.associated_workflow ?? wire.associated_public_worklfow, baseUrl)?.id ?? own;
    return defined({
      ...readNamed(parent, wire, baseUrl),
      draftId: parent === own ? undefined : own,
      published: wire.published === true,
      version: number(wire.current_version),
      alias: text(wire.workflow_alias),
      slug:
        text(wire.slug) ?? (isRecord(wire.associated_application) ? text(wire.associated_application.slug) : undefined),
      application: readNamedReference(wire.associated_application, baseUrl),
      applicationSlugs: Array.isArray(wire.associated_app_slugs)
        ? list(wire.associated_app_slugs, text, context, `${parent}.associated_app_slugs`, (slug) => slug)
        : undefined,
      group: text(wire.group),
      inputSchema: json(wire.json_schema),
      samplePayload: json(wire.manual_execution_payload),
      whenToUse: text(wire.when_to_use),
      createdByAi: flag(wire.created_by_ai),
      hiddenInConfig: flag(wire.hide_in_config),
      enabledByDefault: flag(wire.autoEnable),
      agentic: flag(wire.is_agentic_flow),
      usableAsNode: flag(wire.expose_as_node),
      builderVersion: id(wire.workflow_builder_version),
      project: readNamedReference(wire.associated_project, baseUrl),
      testAccountId: id(wire.test_linked_account_id),
    });
  });
}

/** Some answers hold the workflow by that name. */
export function unwrapWorkflow(body: unknown): unknown {
  return isRecord(body) && isRecord(body.workflow) ? body.workflow : body;
}
