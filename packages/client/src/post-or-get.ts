import { isCobaltError } from "./errors.ts";
import type { CobaltSession } from "./session.ts";
import type { TransportCall } from "./transport.ts";

/** Sends POST or, where the deployment has no such route, GET: older ones know nothing else. What POST said stays the error. */
export function postOrGet(
  { transport }: CobaltSession,
  url: string,
  post: TransportCall,
  get: TransportCall | undefined,
): Promise<unknown> {
  return transport("POST", url, post).catch((error: unknown) => {
    if (get === undefined || !isCobaltError(error) || !/^40[45]$/.test(String(error.status))) throw error;
    return transport("GET", url, get).catch(() => {
      throw error;
    });
  });
}
