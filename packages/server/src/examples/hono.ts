import { createSessionHandler, type SessionHandlerOptions } from "@cobalt-kit/server";
import { Hono } from "hono";

export function createBackend(options: SessionHandlerOptions): Hono {
  const handle = createSessionHandler(options);
  const app = new Hono();
  app.all("/api/cobalt/session", (c) => handle(c.req.raw)); // all: it answers preflights, too
  return app;
}
