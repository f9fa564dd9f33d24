import type { SandboxControl } from "../control.ts";
import { writeJson } from "../exact-json.ts";
import type { JsonValue } from "../fixtures/fixtures.ts";
import { allowOrigin, preflight } from "./cors.ts";
import { readBody, jsonBody } from "./request-body.ts";

const ownPrefix = "/sandbox/";
const prefix = `${ownPrefix}control/`;

/** Whether an address is the sandbox's own, none of the service's: the control, and the page of a person's consent. */
export function isOwnPath(url: string): boolean {
  return new URL(url).pathname.startsWith(ownPrefix);
}

/** Whether an address is the control's. */
export function isControlPath(url: string): boolean {
  return new URL(url).pathname.startsWith(prefix);
}

/**
 * The control over HTTP: `POST /sandbox/control/<method>`. JSON only, so that a page of another origin has to ask first. Whoever is answered
 * here has not been refused before.
 */
export function controlMirror(control: SandboxControl): (request: Request) => Promise<Response> | undefined {
  const methods = new Map<string, unknown>(Object.entries(control));
  return (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(prefix)) return undefined;
    if (request.method === "OPTIONS") return Promise.resolve(preflight(request, []));
    return answer(methods, pathname.slice(prefix.length), request).then((response) => allowOrigin(request, response));
  };
}

async function answer(methods: Map<string, unknown>, name: string, request: Request): Promise<Response> {
  const method = methods.get(name);
  if (typeof method !== "function") return problem(404, `control has no method "${name}"`);
  if (request.method !== "POST") return problem(405, "control methods are called with POST");
  const body = await readBody(request);
  if (!/^application\/json\b/i.test(body.contentType)) {
    return problem(415, "control takes a JSON list of arguments with content-type application/json");
  }
  try {
    const given = jsonBody(body);
    const list = body.bytes.byteLength === 0 ? [] : given;
    if (!Array.isArray(list)) return problem(400, "the arguments of a control method are a JSON list");
    const result: JsonValue | undefined = await Reflect.apply(method, undefined, list);
    return new Response(writeJson({ result: result ?? null }), { headers: { "content-type": "application/json" } });
  } catch (error) {
    return problem(400, error instanceof Error ? error.message : String(error));
  }
}

function problem(status: number, message: string): Response {
  return Response.json({ error: message }, { status });
}
