import {
  acceptedRefusal,
  assertConfirmed,
  type CallOptions,
  type CobaltSession,
  isRefusal,
} from "@cobalt-kit/client/transport";

export interface MigrateTokenInput {
  slug: string;
  /** Of which type the connection is (`oauth2`, `keybased`), and its values by name: `getAuthStructure` tells which. */
  auth: { type: string; values: Record<string, string> };
}

/** `PUT /api/v2/public/migrate-token`. */
export async function migrateToken(
  session: CobaltSession,
  { slug, auth }: MigrateTokenInput,
  call?: CallOptions,
): Promise<void> {
  const body = await session.transport("PUT", "/api/v2/public/migrate-token", {
    ...call,
    body: { slug, auth_object: { [auth.type]: auth.values } },
    secrets: Object.values(auth.values),
  });
  await assertTaken(body);
}

/** @throws CobaltError `credentials-refused`: the API says some of its refusals with a status of 200. */
export async function assertTaken(body: unknown): Promise<void> {
  if (isRefusal(body)) throw await acceptedRefusal("credentials-refused", "The credentials were not accepted.", body);
  await assertConfirmed(body);
}
