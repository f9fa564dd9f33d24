import { createSessionHandler, type SessionHandlerOptions } from "@cobalt-kit/server";
import express, { type Express, type Request as Incoming } from "express";

export function createBackend(options: SessionHandlerOptions): Express {
  const handle = createSessionHandler(options);
  const app = express();
  app.set("trust proxy", "loopback"); // the proxy before it: whose word on host and protocol to take
  app.all("/api/cobalt/session", async (incoming, outgoing) => {
    // what makes no Request, such as TRACE or a broken Host, must not look like a failure of yours
    const response = await answer(incoming).catch(() => new Response(null, { status: 400 }));
    outgoing
      .status(response.status)
      .set(Object.fromEntries(response.headers))
      .end(await response.text());
  });
  return app;

  async function answer({ headers, host, method, originalUrl, protocol }: Incoming): Promise<Response> {
    const entries = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
    return handle(new Request(`${protocol}://${host}${originalUrl}`, { method, headers: entries }));
  }
}
