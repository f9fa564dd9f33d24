import { createServer, type Server } from "node:http";
import { createSessionHandler, type SessionHandlerOptions } from "@cobalt-kit/server";
import { toNodeHandler } from "@cobalt-kit/server/node";

export function createBackend(options: SessionHandlerOptions): Server {
  const handle = toNodeHandler(createSessionHandler(options));
  return createServer((incoming, outgoing) => {
    if (incoming.url === "/api/cobalt/session") void handle(incoming, outgoing);
    else outgoing.writeHead(404).end();
  });
}
