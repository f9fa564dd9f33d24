const allowedHeaders = [
  "authorization",
  "content-type",
  "x-api-key",
  "linked_account_id",
  "slug",
  "config_id",
  "connection_id",
  "sync_execution",
  "disable_field_options",
  "include-headers",
  "instance_tag",
  "workflow_id_alias",
  "environment",
  "x-sandbox-dialect",
];

/** The answer to a preflight, which lets pages send the service's own headers and those `named`. */
export function preflight(request: Request, named: readonly string[]): Response {
  const response = new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
      "access-control-allow-headers": [...allowedHeaders, ...named].join(", "),
      "access-control-max-age": "600",
    },
  });
  return allowOrigin(request, response);
}

/** Lets the page that asked read the answer's body, and the headers that are `exposed`: at the vendor none. Who may not ask has been refused before. */
export function allowOrigin(request: Request, response: Response, exposed: readonly string[] = []): Response {
  const origin = request.headers.get("origin");
  if (origin !== null) response.headers.set("access-control-allow-origin", origin);
  if (exposed.length > 0) response.headers.set("access-control-expose-headers", exposed.join(", "));
  response.headers.append("vary", "origin");
  return response;
}
