import { createSessionHandler, type SessionHandlerOptions } from "@cobalt-kit/server";
import { toNodeHandler } from "@cobalt-kit/server/node";
import fastify, { type FastifyInstance } from "fastify";

export function createBackend(options: SessionHandlerOptions): FastifyInstance {
  const handle = toNodeHandler(createSessionHandler(options));
  const app = fastify();
  app.register(async (cobalt) => {
    cobalt.removeAllContentTypeParsers(); // here alone: the handler reads the body itself
    cobalt.addContentTypeParser("*", (_request, _body, done) => done(null));
    cobalt.all("/api/cobalt/session", (request, reply) => {
      reply.hijack();
      return handle(request.raw, reply.raw);
    });
  });
  return app;
}
