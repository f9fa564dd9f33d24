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
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
      "access-control-allow-headers": allowedHeaders.join(", "),
      "access-control-max-age": "600",
    },
  });
}

/** Lets any origin read an answer's body. */
export function allowOrigin(response: Response): Response {
  response.headers.set("access-control-allow-origin", "*");
  return response;
}
