import { ApiError } from "../http/api-error.ts";
import { requireToken } from "../http/credentials.ts";
import { listedApplication } from "../http/named-application.ts";
import type { AddRoute } from "../http/visit.ts";
import { iso, ownText } from "../json.ts";

/** Requests for applications that the org only shows. */
export function accessRequestRoutes(add: AddRoute): void {
  add("POST", "/api/v1/ecosystem/leads", (visit) => {
    const { store } = visit;
    const account = requireToken(visit);
    const body = visit.object();
    const [slug, email] = [ownText(body, "slug"), ownText(body, "email")];
    if (slug === undefined) throw new ApiError(400, "MISSING_REQUIRED_FIELD", "slug is required");
    if (email === undefined || !/^\S+@\S+$/.test(email)) {
      throw new ApiError(400, "VALIDATION_ERROR", "email must be an e-mail address");
    }
    const application = listedApplication(visit, slug);
    if (application.ecosystem !== true) {
      throw new ApiError(400, "BAD_REQUEST", `${application.name} is enabled already`);
    }
    const request = {
      id: store.nextId(),
      slug: application.slug,
      email,
      name: ownText(body, "name"),
      description: ownText(body, "description"),
      createdAt: store.now(),
    };
    account.accessRequests.push(request);
    const { id, createdAt, slug: _slug, ...said } = request;
    return { _id: id, ...said, created_at: iso(createdAt) };
  });
}
