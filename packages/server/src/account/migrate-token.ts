import {
  type CallOptions,
  CobaltError,
  type CobaltSession,
  echoesOf,
  isRefusal,
  refusalDetail,
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
  const secrets = echoesOf(Object.values(auth.values));
  const body = await session.transport("PUT", "/api/v2/public/migrate-token", {
    ...call,
    body: { slug, auth_object: { [auth.type]: auth.values } },
    secrets,
  });
  assertTaken(body, secrets);
}

/** @throws CobaltError `credentials-refused`: the API says some of its refusals with a status of 200. */
export function assertTaken(body: unknown, secrets: readonly string[]): void {
  if (!isRefusal(body)) return;
  throw new CobaltError("credentials-refused", "The credentials were not accepted.", {
    detail: refusalDetail(body, secrets),
  });
}
