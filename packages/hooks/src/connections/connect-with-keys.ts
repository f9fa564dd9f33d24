import { type Application, type CobaltSession, getApplication, saveCredentials } from "@cobalt-kit/client";

/**
 * Connects by keys, which go into one request and nowhere else, then asks for what the server made of it.
 *
 * @throws CobaltError `credentials-refused` when the provider does not take them, `invalid-request` when one is missing.
 */
export async function connectWithKeys(
  session: CobaltSession,
  slug: string,
  credentials: Record<string, string>,
  authType: string,
  signal: AbortSignal,
): Promise<Application> {
  await saveCredentials(session, slug, credentials, { authType, signal });
  return getApplication(session, slug, { signal });
}
