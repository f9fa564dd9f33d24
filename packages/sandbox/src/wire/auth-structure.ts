import type { ApplicationFixture, AuthInputFixture } from "../fixtures/fixtures.ts";

/** A value of a credential: needed, or not. */
type CredentialField = "string" | { type: "string"; required: false };

/** What a credential of each way to connect is made of. */
export function authStructure({ auth }: ApplicationFixture): Record<string, Record<string, CredentialField>> {
  const { oauth2, keybased } = auth;
  return {
    ...(oauth2 === undefined
      ? {}
      : { oauth2: { access_token: "string", refresh_token: { type: "string", required: false }, ...fields(oauth2) } }),
    ...(keybased === undefined ? {} : { keybased: fields(keybased) }),
  };
}

function fields(inputs: AuthInputFixture[]): Record<string, CredentialField> {
  return Object.fromEntries(
    inputs.map(({ name, required }) => [name, required ? "string" : { type: "string", required: false }]),
  );
}
