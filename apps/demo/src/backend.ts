import type { TestableEvent } from "@cobalt-kit/components/admin";

/** The origin of Ledgerline's backend, written into the page by whoever serves it. */
const backendUrl: string =
  document.querySelector<HTMLMetaElement>('meta[name="ledgerline-backend"]')?.content ?? window.location.origin;

export interface Config {
  cobaltBaseUrl: string;
  /** It is a sandbox there. */
  sandbox: boolean;
  /** Where people sign in to an application: in a window, or in this tab. */
  connectMode: "popup" | "redirect";
  customers: { id: string; name: string }[];
}

export interface Profile {
  id: string;
  name: string;
  person: string;
  linkedAccountId: string;
  currency: string;
  /** A form that a workflow waits for. */
  openTask?: string;
}

export interface Invoice {
  id: string;
  number: string;
  client: string;
  issued: string;
  due: string;
  amount: number;
  status: "paid" | "open" | "overdue";
  paidAt?: string;
}

export interface PaidAnswer {
  invoice: Invoice;
  /** The event that Ledgerline's backend sent to Cobalt. */
  sent: { event: string; payload: unknown; executionId?: string; failed?: boolean };
}

/** An event that Cobalt's webhook told Ledgerline's backend. */
export interface ReceivedEvent {
  key: string;
  event: { event: string; name?: string; slug?: string; workflowName?: string; executionId?: string };
  receivedAt: string;
  deliveries: number;
  state: "waiting" | "done" | "failed";
  failure: string | null;
}

/** What Ledgerline tells the customer because of an event. */
export interface Notice {
  id: number;
  text: string;
  at: string;
}

export const getConfig = (): Promise<Config> => call("GET", "/config.json");
/** Who is signed in; null when nobody is. */
export const getProfile = (): Promise<Profile | null> => call("GET", "/me");
export const getInvoices = (): Promise<Invoice[]> => call("GET", "/invoices");
export const getEvents = (): Promise<{ events: ReceivedEvent[]; notices: Notice[] }> => call("GET", "/events");
export const getEventDefinitions = (): Promise<TestableEvent[]> => call("GET", "/event-definitions");
export const signIn = (customer: string): Promise<Profile> => call("POST", "/login", { customer });
export const signOut = (): Promise<unknown> => call("POST", "/logout", {});
export const markPaid = (id: string): Promise<PaidAnswer> =>
  call("POST", `/invoices/${encodeURIComponent(id)}/paid`, {});

/** What `CobaltProvider` asks for a token with: the login's cookie goes along, the API key stays on the backend. */
export async function getSessionToken({ signal }: { signal: AbortSignal }): Promise<string> {
  const response = await fetch(`${backendUrl}/api/cobalt/session`, { method: "POST", credentials: "include", signal });
  if (!response.ok) throw new Error(`Ledgerline's backend answered ${response.status}.`);
  const session: { token: string } = await response.json();
  return session.token;
}

async function call<T>(method: "GET" | "POST", path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${backendUrl}${path}`, {
    method,
    credentials: "include",
    ...(body !== undefined && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}.`);
  return response.json();
}
