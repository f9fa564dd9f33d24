import type { Reach } from "../reach/reach.ts";
import { ApiError, refusal } from "./api-error.ts";
import { isControlPath, isOwnPath } from "./control-mirror.ts";

/**
 * Refuses what a web page of somebody else sends: by a name that it made lead here (the `Host` header), from its own address (`Origin`),
 * or by a webhook that it subscribed. What a page sends without an `Origin` is a plain GET: it can neither carry a credential nor be read.
 */
export function refuseCaller(reach: Reach, request: Request): Response | undefined {
  const { host: named, origin: own } = new URL(request.url);
  const header = request.headers.get("host");
  // A request line may hold a whole address, which counts for more than the header.
  const host = reach.isHost(header) ? named : header;
  if (!reach.isHost(host)) {
    return forbidden(
      `This sandbox answers to names of this machine only, not to "${host ?? ""}". Allow another with --allow-host.`,
    );
  }
  // It is sent by this machine, but what it says was written by whoever subscribed.
  if (request.headers.has("x-cobalt-signature") && isOwnPath(request.url)) {
    return forbidden("Webhooks may neither control this sandbox nor decide at its consent page.");
  }
  const origin = request.headers.get("origin");
  if (origin !== null && origin !== own) {
    if (isControlPath(request.url) && !reach.isController(origin))
      return forbidden(`Pages of "${origin}" may not control this sandbox. Allow them with --control-origin.`);
    if (!reach.isOrigin(origin)) {
      return forbidden(`Pages of "${origin}" may not call this sandbox. Allow them with --allow-origin.`);
    }
  }
  return undefined;
}

function forbidden(message: string): Response {
  return refusal(new ApiError(403, "SERVER_ERROR", message));
}
