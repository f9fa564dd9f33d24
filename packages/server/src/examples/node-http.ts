import { createServer, type IncomingMessage, type Server } from "node:http";
import { createSessionHandler, type SessionHandlerOptions } from "@cobalt-kit/server";

export function createBackend(options: SessionHandlerOptions): Server {
  const handle = createSessionHandler(options);
  const route = async (incoming: IncomingMessage): Promise<Response> =>
    incoming.url === "/api/cobalt/session" ? handle(toRequest(incoming)) : new Response(null, { status: 404 });

  return createServer(async (incoming, outgoing) => {
    // what makes no Request, such as TRACE or a broken Host, must not end the process
    const response = await route(incoming).catch(() => new Response(null, { status: 400 }));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  });
}

function toRequest({ method = "GET", url = "/", headers }: IncomingMessage): Request {
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Request(`http://${headers.host}${url}`, { method, headers: entries });
}
