import { hostnameOf, isLoopback } from "./loopback.ts";

/** Who else may call a served sandbox, beside this machine itself. */
export interface CallerOptions {
  /** Origins of web pages that may call the API: `"https://shop.test"`. @default only pages of this machine */
  allowedOrigins?: string[] | undefined;
  /** Origins of web pages that may use the control, for the devtools, and call the API: `"http://localhost:5173"`. @default only its own pages */
  controlOrigins?: string[] | undefined;
  /** Names under which it may be called: `"sandbox.lan"`. @default only names and addresses of this machine */
  allowedHosts?: string[] | undefined;
}

interface ReachOptions extends CallerOptions {
  webhookHosts?: string[] | undefined;
}

/** Decides who may call, and where webhooks may go. */
export interface Reach {
  /** Whether a request may be sent to this `Host`: a page that resolves its own name to this machine is told apart by it. */
  isHost(header: string | null | undefined): boolean;
  /** Whether pages of this origin may call the API. */
  isOrigin(origin: string): boolean;
  /** Whether pages of this origin may use the control: only those that were named for it, whatever else they may. */
  isController(origin: string): boolean;
  /** Whether a webhook may be sent to this address. */
  isWebhook(url: string): boolean;
}

/**
 * Reads the options.
 *
 * @throws when one of them is no origin or no host name.
 */
export function createReach(options: ReachOptions): Reach {
  const { allowedOrigins = [], controlOrigins = [], allowedHosts = [], webhookHosts = [] } = options;
  const origins = new Set([...allowedOrigins, ...controlOrigins].map(readOrigin));
  const controllers = new Set(controlOrigins);
  const hosts = new Set(allowedHosts.map(readHost));
  const receivers = new Set(webhookHosts.map(readHost));
  return {
    isHost(header) {
      const hostname = typeof header === "string" ? hostnameOf(header) : undefined;
      return hostname !== undefined && (isLoopback(hostname) || hosts.has(hostname));
    },
    isOrigin: (origin) => origins.has(origin) || isLoopbackOrigin(origin),
    isController: (origin) => controllers.has(origin),
    isWebhook(url) {
      if (!URL.canParse(url)) return false;
      const { hostname } = new URL(url);
      // Names below localhost are looked up by some resolvers, so they may lead elsewhere.
      return (isLoopback(hostname) && !hostname.endsWith(".localhost")) || receivers.has(hostname);
    },
  };
}

/** Reach of a sandbox in memory: only code that holds it can call it. */
export function reachInMemory(webhookHosts?: string[]): Reach {
  return {
    ...createReach({ webhookHosts }),
    isHost: () => true,
    isOrigin: () => true,
    isController: () => true,
  };
}

function isLoopbackOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return (protocol === "http:" || protocol === "https:") && isLoopback(hostname);
}

function readOrigin(text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  throw new Error(`An allowed origin is a scheme and a host, such as "https://shop.test", not "${text}".`);
}

function readHost(text: string): string {
  const hostname = hostnameOf(text);
  if (hostname !== undefined && !/:\d*$/.test(text.replace(/^\[.*\]/, ""))) return hostname;
  throw new Error(`An allowed host is a name or an address without a port, such as "sandbox.lan", not "${text}".`);
}
