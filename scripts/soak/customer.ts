import {
  type CobaltSession,
  createCobaltSession,
  createWorkflow,
  deleteWorkflow,
  executeWorkflow,
  getConfig,
  listApplications,
  listExecutions,
  listWorkflows,
  openConfig,
  publishWorkflow,
  setConfigField,
  toggleConfigWorkflow,
  triggerEvent,
} from "@cobalt-kit/client";
import type { CobaltServer } from "@cobalt-kit/server";
import type { Tally } from "./tally.ts";

/** The application every customer uses, and an event that one of its workflows listens to. */
export const slug = "slack";
const event = "Invoice Paid";
const listener = "Announce paid invoices";
const TIMEOUT_MS = 1500;
const MINT_ATTEMPTS = 6;

/** What a customer did and was told, to be compared with what is stored. */
export interface Customer {
  account: string;
  session: CobaltSession;
  /** A text field of the application, and the workflow that listens to the event. */
  fieldId: string;
  workflowId: string;
  /** Names of workflows by whether making them was reported to have worked. */
  created: Map<string, boolean>;
  deleted: Set<string>;
  /** Marks in the payloads of events and of runs, by the same. */
  fired: Map<string, boolean>;
  ran: Map<string, boolean>;
  /** What the field may hold: the last value reported as stored, and those that may have been since. */
  values: string[];
  /** Whether the workflow may be on. */
  switches: boolean[];
}

/** Opens the session and the settings of an account. */
export async function welcome(account: string, baseUrl: string, cobalt: CobaltServer): Promise<Customer> {
  const session = createCobaltSession({
    linkedAccountId: account,
    baseUrl,
    timeoutMs: 10 * TIMEOUT_MS,
    getSessionToken: async () => {
      // a backend asks again before it tells the page no
      for (let attempt = 1; ; attempt++) {
        try {
          return (await cobalt.createSessionToken({ linkedAccountId: account })).token;
        } catch (error) {
          if (attempt === MINT_ATTEMPTS) throw error;
        }
      }
    },
  });
  const { fields, workflows } = await openConfig(session, { slug });
  const fieldId = fields.find(({ type }) => type === "text")?.id;
  const workflow = workflows.find(({ name }) => name === listener);
  if (fieldId === undefined || workflow === undefined) throw new Error(`${slug} has no text field or no ${listener}`);
  return {
    account,
    session,
    fieldId,
    workflowId: workflow.id,
    created: new Map(),
    deleted: new Set(),
    fired: new Map(),
    ran: new Map(),
    values: [],
    switches: [workflow.enabled],
  };
}

/** The same session with less time for an answer; asking for a token keeps its own. */
function impatient(session: CobaltSession): CobaltSession {
  const transport: CobaltSession["transport"] = (method, path, call) =>
    session.transport(method, path, { timeoutMs: TIMEOUT_MS, ...call });
  return { ...session, transport };
}

/** Reads and changes things in turn until told to stop. */
export async function live(customer: Customer, seed: number, tally: Tally, goesOn: () => boolean): Promise<void> {
  const { account, workflowId, fieldId } = customer;
  const session = impatient(customer.session);
  for (let turn = 0; goesOn(); turn++) {
    await act((turn * 7 + seed) % 9, `${account}-${turn}`, turn % 2 === 0);
    // what a person does who reads that the session has ended
    if (session.getStatus() === "expired") await tally.renew(() => session.renew());
  }

  async function act(what: number, mark: string, even: boolean): Promise<void> {
    if (what === 0) customer.created.set(mark, await tally.change(() => createWorkflow(session, { name: mark })));
    else if (what === 1) await store(mark);
    else if (what === 2) await tally.read(() => listApplications(session));
    else if (what === 3) await fire(mark);
    else if (what === 4) await toggle(even);
    else if (what === 5) await tally.read(() => listExecutions(session));
    else if (what === 6) await remove();
    else if (what === 7) await run(mark);
    else await tally.read(() => getConfig(session, { slug }));
  }

  async function store(value: string): Promise<void> {
    const done = await tally.change(() => setConfigField(session, { slug, fieldId, type: "text", value }));
    customer.values = done ? [value] : [...customer.values, value];
  }

  async function toggle(enabled: boolean): Promise<void> {
    const done = await tally.change(() => toggleConfigWorkflow(session, { slug, workflowId, enabled }));
    customer.switches = done ? [enabled] : [...customer.switches, enabled];
  }

  /** Only while the workflow is on for sure, so that the event starts one run. */
  async function fire(mark: string): Promise<void> {
    await toggle(true);
    if (customer.switches.length > 1) return;
    customer.fired.set(mark, await tally.change(() => triggerEvent(session, { event, slug, payload: { mark } })));
  }

  async function remove(): Promise<void> {
    const found = (await tally.read(() => listWorkflows(session, { limit: 1 })))?.items[0];
    if (found === undefined) return;
    customer.deleted.add(found.name);
    await tally.change(() => deleteWorkflow(session, found.id));
  }

  async function run(mark: string): Promise<void> {
    const name = `${mark}-run`;
    let made: { id: string; draftId?: string | undefined } | undefined;
    customer.created.set(name, await tally.change(async () => (made = await createWorkflow(session, { name }))));
    if (made === undefined) return;
    const { id, draftId } = made;
    if (!(await tally.change(() => publishWorkflow(session, { workflowId: id, draftId, published: true })))) return;
    const start = () => executeWorkflow(session, { workflowId: id, slug, payload: { mark } });
    customer.ran.set(mark, await tally.change(start));
  }
}
