import { createSessionHandler, type SessionHandlerOptions } from "@cobalt-kit/server";
import { toNodeHandler } from "@cobalt-kit/server/node";
import Koa from "koa";

export function createBackend(options: SessionHandlerOptions): Koa {
  const handle = toNodeHandler(createSessionHandler(options));
  const app = new Koa();
  app.use((context, next) => {
    if (context.path !== "/api/cobalt/session") return next();
    context.respond = false; // the handler writes the answer
    return handle(context.req, context.res);
  });
  return app;
}
