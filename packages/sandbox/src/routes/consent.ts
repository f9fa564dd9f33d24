import { ApiError } from "../http/api-error.ts";
import { html } from "../http/html-answer.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { closingPage, consentPage, endedPage } from "../pages/consent-page.ts";
import { type Authorization, finishAuthorization, isOpen } from "../store/authorizations.ts";
import { randomId } from "../store/random-id.ts";

/** The provider's side of an OAuth flow: a page with Allow and Deny, and the service's callback. */
export function consentRoutes(add: AddRoute): void {
  add("GET", "/sandbox/oauth/:state", (visit) => {
    const authorization = visit.store.authorizations.get(visit.param("state"));
    const coop = wantsCoop(visit);
    if (authorization === undefined || !isOpen(authorization)) return html(endedPage(), { status: 410, coop });
    const application = visit.store.applications.get(authorization.slug);
    const account = visit.store.accounts.get(authorization.accountId);
    const page = consentPage({
      applicationName: application?.name ?? authorization.slug,
      icon: application?.icon,
      accountName: account?.name ?? authorization.accountId,
      orgName: visit.store.fixtures.org.name,
    });
    return html(page, { coop });
  });

  add("POST", "/sandbox/oauth/:state", async (visit) => {
    const authorization = visit.store.authorizations.get(visit.param("state"));
    if (authorization === undefined || !isOpen(authorization)) return html(endedPage(), { status: 410 });
    const decision = (await visit.form()).get("decision");
    if (decision !== "allow" && decision !== "deny") {
      throw new ApiError(400, "BAD_REQUEST", "decision must be allow or deny");
    }
    const callback = new URLSearchParams({ state: authorization.state });
    if (decision === "deny") callback.set("error", "access_denied");
    else callback.set("code", (authorization.code = randomId()));
    const location = `/api/v1/${encodeURIComponent(authorization.slug)}/callback?${callback.toString()}`;
    return new Response(null, { status: 303, headers: { location } });
  });

  add("GET", "/api/v1/:slug/callback", (visit) => {
    const authorization = visit.store.authorizations.get(visit.query("state") ?? "");
    if (authorization === undefined || authorization.slug !== visit.param("slug") || !isOpen(authorization)) {
      return html(endedPage(), { status: 400 });
    }
    const applicationName = visit.store.applications.get(authorization.slug)?.name ?? authorization.slug;
    const allowed = visit.query("error") === undefined;
    if (allowed && !isIssuedCode(authorization, visit.query("code"))) return html(endedPage(), { status: 400 });
    finishAuthorization(visit.store, authorization, allowed);
    const { redirectionUrl } = visit.store;
    if (redirectionUrl !== undefined) return new Response(null, { status: 303, headers: { location: redirectionUrl } });
    return html(closingPage({ applicationName, allowed }));
  });
}

function isIssuedCode(authorization: Authorization, code: string | undefined): boolean {
  return code !== undefined && authorization.code === code;
}

function wantsCoop(visit: Visit): boolean {
  return visit.store.coop || visit.query("coop") === "1";
}
