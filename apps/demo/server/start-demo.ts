import { fileURLToPath } from "node:url";
import type { SandboxControl, SandboxOptions } from "@cobalt-kit/sandbox";
import { serveSandbox, type ServedSandbox } from "@cobalt-kit/sandbox/serve";
import { createCobaltServer } from "@cobalt-kit/server";
import { toNodeHandler } from "@cobalt-kit/server/node";
import Database from "libsql";
import { createBackend, webhookPath } from "./backend.ts";
import { createCustomers } from "./customers.ts";
import { findPort, listen } from "./listen.ts";
import { openNotices } from "./notices.ts";
import { createPage } from "./page.ts";
import { openWebhookInbox } from "./webhook-inbox.ts";

export interface DemoOptions {
  /** Ports to use when they are free; 0 is any free one. */
  ports: { page: number; backend: number; sandbox: number };
  /** A real Cobalt instead of the sandbox. */
  cobalt?: { baseUrl: string; apiKey: string } | undefined;
  /** The linked accounts of the two customers. */
  accounts?: { harbor: string; lumen: string };
  /** Where people sign in to an application: in a window, or in the page's own tab, which comes back. @default "popup" */
  connectMode?: "popup" | "redirect" | undefined;
  sandbox?: SandboxOptions;
  /** The backend's database, for what must outlive it. @default `:memory:` */
  databaseFile?: string | undefined;
  /** Serve the page's sources with hot reload instead of the built page. */
  dev?: boolean;
}

export interface Demo {
  pageUrl: string;
  backendUrl: string;
  /** Absent when a real Cobalt is used. */
  sandboxUrl?: string;
  /** The hand behind the sandbox. Absent when a real Cobalt is used. */
  control?: SandboxControl;
  /** Subscribes the backend to all that the sandbox tells webhooks, as at the start: a sandbox that was reset forgets it. */
  subscribe(): Promise<void>;
  /** Ends the backend and starts it anew on the same database. Whoever is signed in has to sign in again. */
  restartBackend(): void;
  close(): Promise<void>;
}

const subscribedEvents = [
  "Connection Created",
  "Connection Deleted",
  "Connection Expired",
  "Workflow Completed",
  "Workflow Errored",
  "Workflow Stopped",
  "Workflow Timed Out",
] as const;

const demoFolder: string = fileURLToPath(new URL("..", import.meta.url));
const builtPage: string = fileURLToPath(new URL("../dist", import.meta.url));

/** Starts the sandbox, Ledgerline's backend and its page in this process, each on an origin of its own. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(closers.splice(0).map((each) => each()));
  };
  try {
    // Page and backend name each other's origin, so both ports are bound before either answers.
    let answerPage: ReturnType<typeof createPage> = (_request, response) => response.writeHead(503).end();
    let answerBackend: ReturnType<typeof createPage> = (_request, response) => response.writeHead(503).end();
    const page = await listen((request, response) => {
      // Whoever types "localhost" is on another site than the backend, which would take neither its requests nor its cookie.
      if (request.headers.host === new URL(page.url).host) answerPage(request, response);
      else response.writeHead(307, { location: `${page.url}${request.url}` }).end();
    }, options.ports.page);
    closers.push(page.close);
    const backend = await listen((request, response) => answerBackend(request, response), options.ports.backend);
    closers.push(backend.close);

    let sandbox: ServedSandbox | undefined;
    if (options.cobalt === undefined) {
      sandbox = await serveSandbox({
        ...options.sandbox,
        port: await findPort(options.ports.sandbox),
        controlOrigins: options.dev === true ? [page.url] : [], // for the devtools
      });
      closers.push(sandbox.close);
    }
    const { baseUrl, apiKey } = options.cobalt ?? { baseUrl: sandbox?.url ?? "", apiKey: "tk_sandbox" };

    if (options.connectMode === "redirect") sandbox?.sandbox.control.setRedirectionUrl(`${page.url}/#/integrations`);
    const cobalt = createCobaltServer({ apiKey, baseUrl });
    const customers = createCustomers(options.accounts ?? { harbor: "harbor", lumen: "lumen" });
    const connectMode = options.connectMode ?? "popup";
    const startBackend = (): (() => void) => {
      const database = new Database(options.databaseFile ?? ":memory:");
      const notices = openNotices(database);
      const inbox = openWebhookInbox(database, notices.add);
      inbox.drain(); // what waited when the process ended
      const retry = setInterval(inbox.drain, 30_000).unref();
      const common = {
        cobalt,
        apiKey,
        cobaltBaseUrl: baseUrl,
        sandbox: sandbox !== undefined,
        connectMode,
        customers,
        inbox,
        notices,
      };
      answerBackend = toNodeHandler(createBackend({ ...common, pageOrigin: page.url }).fetch);
      return () => {
        clearInterval(retry);
        database.close();
      };
    };
    let endBackend = startBackend();
    closers.push(async () => endBackend());
    const subscribe = async (): Promise<void> => {
      await cobalt.createWebhook({ url: `${backend.url}${webhookPath}`, events: subscribedEvents });
    };
    if (sandbox !== undefined) await subscribe();
    if (options.dev === true) {
      const dev = await startViteMiddleware(backend.url);
      closers.push(dev.close);
      answerPage = dev.answer;
    } else {
      answerPage = createPage({ folder: builtPage, backendUrl: backend.url, cobaltOrigin: new URL(baseUrl).origin });
    }
    return {
      pageUrl: page.url,
      backendUrl: backend.url,
      ...(sandbox !== undefined && { sandboxUrl: sandbox.url, control: sandbox.sandbox.control }),
      subscribe,
      restartBackend: () => {
        endBackend();
        endBackend = startBackend();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Builds the page from the packages' sources into `dist`. */
export async function buildPage(): Promise<void> {
  const { build } = await import("vite");
  await build({ root: demoFolder, logLevel: "warn" });
}

async function startViteMiddleware(
  backendUrl: string,
): Promise<{ answer: ReturnType<typeof createPage>; close(): Promise<void> }> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    root: demoFolder,
    appType: "spa",
    server: { middlewareMode: true, hmr: { host: "127.0.0.1", port: await findPort(24678) } },
    plugins: [{ name: "backend-url", transformIndexHtml: (html: string) => html.replace("%BACKEND_URL%", backendUrl) }],
  });
  return { answer: (request, response) => vite.middlewares(request, response), close: () => vite.close() };
}
