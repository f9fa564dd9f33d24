import {
  type Application,
  type CobaltSession,
  getApplication,
  saveCredentials,
  type SaveCredentialsOptions,
} from "@cobalt-kit/client";

/**
 * Connects by keys, which go into one request and nowhere else, then asks for what the server made of it.
 *
 * @throws CobaltError `credentials-refused` when the provider rejects them, `invalid-request` when one is missing.
 */
export async function connectWithKeys(
  session: CobaltSession,
  slug: string,
  credentials: Record<string, string>,
  options: SaveCredentialsOptions & { signal: AbortSignal },
): Promise<Application> {
  await saveCredentials(session, slug, credentials, options);
  return getApplication(session, slug, { signal: options.signal });
}
