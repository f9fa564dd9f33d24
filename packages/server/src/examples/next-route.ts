import { createCobaltServer, createSessionHandler } from "@cobalt-kit/server";
import { currentCompany } from "./login.ts";
import { perMinute } from "./per-minute.ts";

let handle: ReturnType<typeof createSessionHandler> | undefined;

// Made by the first request: Next imports this file while it builds, too, where there is no key.
async function session(request: Request): Promise<Response> {
  handle ??= createSessionHandler({
    cobalt: createCobaltServer({
      apiKey: process.env.COBALT_API_KEY ?? "",
      baseUrl: process.env.COBALT_BASE_URL,
    }),
    authenticate: currentCompany,
    allowedOrigins: ["https://app.example.com"],
    rateLimit: perMinute(30),
  });
  return handle(request);
}

export { session as POST, session as OPTIONS };
