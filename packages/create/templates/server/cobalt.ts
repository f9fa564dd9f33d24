import { type CobaltServer, createCobaltServer, createSessionHandler } from "@cobalt-kit/server";

/** Where the sandbox listens; undefined for Cobalt itself. */
export const baseUrl = process.env.COBALT_BASE_URL || undefined;

/** Who is signed in. Ask your own login here, by the cookies of the request; until then everybody is the sandbox's customer. */
export const currentCustomer: (headers: Headers) => Promise<{ linkedAccountId: string; name: string }> = async () => ({
  linkedAccountId: "harbor",
  name: "Harbor Coffee",
});

let server: CobaltServer | undefined;
let handle: ReturnType<typeof createSessionHandler> | undefined;

/** Made by the first request: a build may import this file, too, where there is no key. */
export function cobalt(): CobaltServer {
  server ??= createCobaltServer({ apiKey: process.env.COBALT_API_KEY ?? "", baseUrl });
  return server;
}

/** Answers `POST /api/cobalt/session` with a session token of the customer. */
export function cobaltSession(request: Request): Promise<Response> {
  handle ??= createSessionHandler({ cobalt: cobalt(), authenticate: ({ headers }) => currentCustomer(headers) });
  return handle(request);
}
