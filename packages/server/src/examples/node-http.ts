import { createServer, type IncomingMessage, type Server } from "node:http";
import { createSessionHandler, type SessionHandlerOptions } from "@cobalt-kit/server";

export function createBackend(options: SessionHandlerOptions): Server {
  const handle = createSessionHandler(options);
  return createServer(async (incoming, outgoing) => {
    const response =
      incoming.url === "/api/cobalt/session" ? await handle(toRequest(incoming)) : new Response(null, { status: 404 });
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  });
}

function toRequest({ method = "GET", url = "/", headers }: IncomingMessage): Request {
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Request(`http://${headers.host}${url}`, { method, headers: entries });
}
