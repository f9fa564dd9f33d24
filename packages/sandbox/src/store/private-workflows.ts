import type { JsonObject, JsonValue, PrivateWorkflowFixture } from "../fixtures/fixtures.ts";
import type { Account } from "./account.ts";
import type { Store } from "./store.ts";

/** A published state of a private workflow. */
interface WorkflowVersion {
  id: string;
  version: number;
  description: string | undefined;
  createdAt: number;
}

/** A workflow an account made itself. */
export interface PrivateWorkflow {
  /** The id that is listed: the first publication keeps it, each later one gives another. The draft has one of its own. */
  id: string;
  draftId: string | undefined;
  /** Drafts that were published; their ids still lead here. */
  formerDraftIds: string[];
  name: string;
  description: string;
  slug: string;
  alias: string | undefined;
  settings: JsonObject;
  published: boolean;
  currentVersion: number;
  versions: WorkflowVersion[];
  sample: JsonObject | undefined;
  /** What payloads must fit. */
  jsonSchema?: JsonObject | undefined;
  /** The folder it is in. */
  group?: string | undefined;
  icon?: string | undefined;
  whenToUse?: string | undefined;
  project?: { id: string; name: string } | undefined;
  nodes: JsonValue[];
  edges: JsonValue[];
  createdAt: number;
  updatedAt: number;
}

/** Makes a workflow with a draft to edit. */
export function addPrivateWorkflow(
  store: Store,
  account: Account,
  input: { name: string; description?: string; slug: string; nodes?: JsonValue[]; edges?: JsonValue[] },
): PrivateWorkflow {
  const now = store.now();
  const workflow: PrivateWorkflow = {
    id: store.nextId(),
    draftId: store.nextId(),
    formerDraftIds: [],
    name: input.name,
    description: input.description ?? "",
    slug: input.slug,
    alias: undefined,
    settings: {},
    published: false,
    currentVersion: 0,
    versions: [],
    sample: undefined,
    nodes: input.nodes ?? [{ id: "1", type: "start", name: "Start", data: null }],
    edges: input.edges ?? [],
    createdAt: now,
    updatedAt: now,
  };
  account.privateWorkflows.push(workflow);
  return workflow;
}

/** Turns the draft into the published version, numbered as asked or one higher. What was published before keeps its id, as a snapshot. */
export function publishWorkflow(
  store: Store,
  workflow: PrivateWorkflow,
  { version, description }: { version?: number | undefined; description?: string | undefined } = {},
): void {
  const now = store.now();
  workflow.formerDraftIds.push(workflow.draftId ?? store.nextId());
  workflow.draftId = undefined;
  if (workflow.versions.length > 0) workflow.id = store.nextId();
  workflow.published = true;
  workflow.currentVersion = version ?? workflow.currentVersion + 1;
  workflow.versions.unshift({ id: workflow.id, version: workflow.currentVersion, description, createdAt: now });
  workflow.updatedAt = now;
}

/** The draft's id; a published workflow gets a new draft. */
export function openDraft(store: Store, workflow: PrivateWorkflow): string {
  workflow.draftId ??= store.nextId();
  return workflow.draftId;
}

/** The workflow that an id, the id of one of its drafts or of one of its versions names. */
export function findPrivateWorkflow(account: Account, id: string): PrivateWorkflow | undefined {
  return account.privateWorkflows.find(
    (workflow) =>
      workflow.id === id || workflow.draftId === id || workflow.formerDraftIds.includes(id) || isSnapshot(workflow, id),
  );
}

/** Whether an id is that of a version which was published before the present one. */
export function isSnapshot({ id: present, versions }: PrivateWorkflow, id: string): boolean {
  return id !== present && versions.some((version) => version.id === id);
}

/** Makes a workflow of the fixtures. */
export function addFixtureWorkflow(store: Store, account: Account, fixture: PrivateWorkflowFixture): void {
  const workflow = addPrivateWorkflow(store, account, {
    name: fixture.name,
    description: fixture.description ?? "",
    slug: fixture.slug ?? store.fixtures.org.defaultApplication.slug,
  });
  workflow.id = fixture.id;
  workflow.sample = fixture.sample;
  workflow.alias = fixture.alias;
  workflow.jsonSchema = fixture.jsonSchema;
  workflow.group = fixture.group;
  workflow.icon = fixture.icon;
  workflow.whenToUse = fixture.whenToUse;
  workflow.project = fixture.project;
  if (fixture.published) publishWorkflow(store, workflow);
}
