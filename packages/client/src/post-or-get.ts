import { isCobaltError } from "./errors.ts";
import type { CobaltSession } from "./session.ts";
import type { TransportCall } from "./transport.ts";

/**
 * Sends POST or, where the deployment has no such route, GET: older ones know nothing else. What POST said stays the error.
 *
 * @param get - What to send then; undefined where it must not be sent so.
 */
export async function postOrGet(
  { transport }: CobaltSession,
  url: string,
  post: TransportCall,
  get: () => TransportCall | undefined | Promise<TransportCall | undefined>,
): Promise<unknown> {
  try {
    return await transport("POST", url, post);
  } catch (error) {
    if (!isCobaltError(error) || !/^40[45]$/.test(String(error.status))) throw error;
    try {
      const instead = await get();
      if (instead !== undefined) return await transport("GET", url, instead);
    } catch {
      // nor does it have the other one
    }
    throw error;
  }
}
