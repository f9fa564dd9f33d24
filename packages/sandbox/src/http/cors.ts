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
  "environment",
  "x-sandbox-dialect",
];

/** The answer to a preflight. Nothing is exposed, as at the vendor. */
export function preflight(request: Request): Response {
  const response = new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
      "access-control-allow-headers": allowedHeaders.join(", "),
      "access-control-max-age": "600",
    },
  });
  return allowOrigin(request, response);
}

/** Lets the page that asked read the answer's body. Who may not ask has been refused before. */
export function allowOrigin(request: Request, response: Response): Response {
  const origin = request.headers.get("origin");
  if (origin !== null) response.headers.set("access-control-allow-origin", origin);
  response.headers.append("vary", "origin");
  return response;
}
