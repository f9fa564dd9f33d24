#!/usr/bin/env node
import { realpathSync } from "node:fs";
import { ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { createService, type RunningService, type SandboxOptions } from "./create-service.ts";
import type { Sandbox } from "./create-sandbox.ts";
import { createDataFile, putAside, readDataFile } from "./data-file.ts";
import { cutBody } from "./faults/half-body.ts";
import { platformFetch } from "./http/platform-fetch.ts";
import { type CallerOptions, createReach, type Reach } from "./reach/reach.ts";
import { readOptions } from "./read-options.ts";

/** How to serve a sandbox. */
export interface ServeOptions extends SandboxOptions, CallerOptions {
  /** 0 takes any free port. @default 0 */
  port?: number;
  /** @default "127.0.0.1" */
  hostname?: string;
  /** Keeps what the sandbox knows over restarts; one that is broken is moved aside. @default nothing is kept */
  dataFile?: string;
}

/** A sandbox that answers over HTTP. */
export interface ServedSandbox {
  /** Where it listens, without a slash at the end. */
  url: string;
  sandbox: Sandbox;
  /** Ends it, with every connection that is still open. */
  close(): Promise<void>;
}

/**
 * Serves a sandbox over HTTP, for what runs in another process: a browser, a backend, another language.
 *
 * Only this machine is let in: pages of other origins and calls by other names are refused, see `allowedOrigins` and `allowedHosts`.
 * No page may use its control but those of `controlOrigins`.
 *
 * @throws when the port is taken, or one of the allowed origins or hosts is none.
 * @example
 * const { url, sandbox, close } = await serveSandbox({ port: 4010 });
 */
export function serveSandbox({
  port = 0,
  hostname = "127.0.0.1",
  dataFile,
  allowedOrigins,
  controlOrigins,
  allowedHosts,
  ...options
}: ServeOptions = {}): Promise<ServedSandbox> {
  const reach = createReach({ allowedOrigins, controlOrigins, allowedHosts, webhookHosts: options.webhookHosts });
  const service = startService(options, reach, dataFile);
  const { handle, control, settle } = service;
  const file = dataFile === undefined ? undefined : createDataFile(dataFile, service);
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        port,
        hostname,
        overrideGlobalObjects: false,
        fetch: async (request, env) => {
          try {
            return send(await handle(request), env.outgoing);
          } catch {
            // A lost network: the connection breaks off without an answer.
            env.outgoing.destroy();
            return RESPONSE_ALREADY_SENT;
          } finally {
            file?.touch();
          }
        },
      },
      (address) => {
        // Runs end and retries fall due while nobody asks.
        const ticking = setInterval(settle, 1000);
        const url = `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${address.port}`;
        resolve({
          url,
          sandbox: { fetch: platformFetch(handle, options.origin ?? url), control },
          close: () =>
            new Promise((closed) => {
              clearInterval(ticking);
              file?.flush();
              server.close(() => closed());
              if ("closeAllConnections" in server) server.closeAllConnections();
            }),
        });
      },
    );
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} of ${hostname} is taken. End what listens there, or choose another port.`;
      reject(error.code === "EADDRINUSE" ? new Error(taken, { cause: error }) : error);
    });
  });
}

function startService(options: SandboxOptions, reach: Reach, dataFile: string | undefined): RunningService {
  const data = dataFile === undefined ? undefined : readDataFile(dataFile);
  if (dataFile === undefined || data === undefined) return createService(options, reach);
  try {
    return createService({ ...options, data }, reach);
  } catch (error) {
    putAside(dataFile, error);
    return createService(options, reach);
  }
}

// Half a body: its head and what is there go out, and the connection breaks.
function send(response: Response, outgoing: unknown): Response {
  const cut = cutBody(response);
  if (cut === undefined || !(outgoing instanceof ServerResponse)) return response;
  const headers = { ...Object.fromEntries(response.headers), "content-length": String(cut.length) };
  outgoing.writeHead(response.status, headers);
  outgoing.write(cut.sent, () => outgoing.destroy());
  return RESPONSE_ALREADY_SENT;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const { url, close } = await serveSandbox(options);
  const { org, accounts } = options.fixtures;
  const names = accounts.map((account) => account.id).join(", ");
  console.log(`Cobalt sandbox listens on ${url} (API key ${org.apiKeys.join(", ")}; accounts ${names})`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());
}

function isMain(): boolean {
  const [, script] = process.argv;
  return script !== undefined && realpathSync(script) === realpathSync(fileURLToPath(import.meta.url));
}

if (isMain()) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
