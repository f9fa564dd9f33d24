import { randomUUID } from "node:crypto";
import { createSessionHandler, createWebhookHandler, type CobaltServer } from "@cobalt-kit/server";
import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { cors } from "hono/cors";
import type { Customer, Invoice } from "./customers.ts";
import type { Notices } from "./notices.ts";
import type { WebhookInbox } from "./webhook-inbox.ts";

export interface BackendOptions {
  cobalt: CobaltServer;
  /** Signs Cobalt's webhooks. */
  apiKey: string;
  /** Where the browser finds Cobalt's API. */
  cobaltBaseUrl: string;
  /** It is a sandbox there. */
  sandbox: boolean;
  /** Where people sign in to an application: in a window, or in the page's own tab. */
  connectMode: "popup" | "redirect";
  customers: Customer[];
  /** Where events of Cobalt's webhooks are kept. */
  inbox: WebhookInbox;
  /** What those events led to. */
  notices: Notices;
  /** The origin of Ledgerline's page: the only one that may call with the login's cookie. */
  pageOrigin: string;
}

/** Where Cobalt's webhooks are received. */
export const webhookPath = "/cobalt/webhook";
const cookieName = "ledgerline_session";

/** Ledgerline's backend: its login, its invoices, what it asks Cobalt with the API key, and the webhook that Cobalt calls. */
export function createBackend(options: BackendOptions): Hono {
  const { cobalt, apiKey, cobaltBaseUrl, sandbox, connectMode, customers, inbox, notices, pageOrigin } = options;
  const sessions = new Map<string, Customer>();
  const app = new Hono();

  const authenticate = (cookieHeader: string | undefined): Customer | undefined => {
    const id = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]+)`).exec(cookieHeader ?? "")?.[1];
    return id === undefined ? undefined : sessions.get(id);
  };

  // Before the CORS middleware: the handler answers preflights and checks the origin by itself.
  const mintSession = createSessionHandler({
    cobalt,
    allowedOrigins: [pageOrigin],
    authenticate: (request) => {
      const customer = authenticate(request.headers.get("cookie") ?? undefined);
      return customer === undefined ? null : { linkedAccountId: customer.linkedAccountId, name: customer.name };
    },
  });
  app.all("/api/cobalt/session", (c) => mintSession(c.req.raw));

  // Cobalt is answered once the event is on disk; then the work that waits is done.
  const receive = createWebhookHandler({
    apiKey,
    onEvent: (event) => {
      inbox.receive(event);
      setImmediate(inbox.drain);
    },
    onError: (error) => console.error("A webhook was refused:", error),
  });
  app.post(webhookPath, (c) => receive(c.req.raw));

  app.use(cors({ origin: (origin) => (origin === pageOrigin ? origin : null), credentials: true }));
  app.use(async (c, next) => {
    const origin = c.req.header("origin");
    if (c.req.method === "POST" && origin !== pageOrigin) return c.json({ error: "This origin may not do that." }, 403);
    await next();
    c.header("Cache-Control", "no-store");
  });

  app.get("/config.json", (c) =>
    c.json({ cobaltBaseUrl, sandbox, connectMode, customers: customers.map(({ id, name }) => ({ id, name })) }),
  );

  app.post("/login", async (c) => {
    const { customer: id } = await c.req.json<{ customer?: string }>();
    const customer = customers.find((each) => each.id === id);
    if (customer === undefined) return c.json({ error: "There is no such customer." }, 404);
    sessions.delete(getCookie(c, cookieName) ?? "");
    const session = randomUUID();
    sessions.set(session, customer);
    setCookie(c, cookieName, session, { httpOnly: true, sameSite: "Lax", path: "/" });
    return c.json(profile(customer));
  });

  app.post("/logout", (c) => {
    sessions.delete(getCookie(c, cookieName) ?? "");
    setCookie(c, cookieName, "", { httpOnly: true, sameSite: "Lax", path: "/", maxAge: 0 });
    return c.json({});
  });

  app.get("/me", (c) => {
    const customer = authenticate(c.req.header("cookie"));
    return c.json(customer === undefined ? null : profile(customer));
  });

  app.get("/invoices", (c) => {
    const customer = authenticate(c.req.header("cookie"));
    return customer === undefined ? c.json({ error: "Sign in first." }, 401) : c.json(customer.invoices);
  });

  app.get("/events", (c) => {
    const customer = authenticate(c.req.header("cookie"));
    if (customer === undefined) return c.json({ error: "Sign in first." }, 401);
    const { linkedAccountId } = customer;
    return c.json({ events: inbox.list(linkedAccountId), notices: notices.list(linkedAccountId) });
  });

  // Session tokens may not list them: the API key can.
  app.get("/event-definitions", async (c) => {
    if (authenticate(c.req.header("cookie")) === undefined) return c.json({ error: "Sign in first." }, 401);
    const definitions = await cobalt.listEventDefinitions({ signal: c.req.raw.signal });
    return c.json(definitions.map(({ name, jsonSchema, sample }) => ({ name, jsonSchema, sample })));
  });

  app.post("/invoices/:id/paid", async (c) => {
    const customer = authenticate(c.req.header("cookie"));
    if (customer === undefined) return c.json({ error: "Sign in first." }, 401);
    const invoice = customer.invoices.find(({ id }) => id === c.req.param("id"));
    if (invoice === undefined) return c.json({ error: "There is no such invoice." }, 404);
    invoice.status = "paid";
    invoice.paidAt = new Date().toISOString();
    const event = "Invoice Paid";
    const payload = paidPayload(invoice, customer);
    try {
      const { executionId } = await cobalt.triggerEvent({ linkedAccountId: customer.linkedAccountId, event, payload });
      return c.json({ invoice, sent: { event, payload, ...(executionId !== undefined && { executionId }) } });
    } catch (error) {
      console.error(`${event} was not delivered to Cobalt:`, error);
      return c.json({ invoice, sent: { event, payload, failed: true } });
    }
  });

  return app;
}

function profile({ invoices: _invoices, ...customer }: Customer): Omit<Customer, "invoices"> {
  return customer;
}

function paidPayload(invoice: Invoice, customer: Customer): Record<string, string | number> {
  return {
    invoice_number: invoice.number,
    customer_name: invoice.client,
    customer_email: invoice.email,
    amount: invoice.amount / 100,
    currency: customer.currency,
    paid_at: invoice.paidAt ?? "",
  };
}
