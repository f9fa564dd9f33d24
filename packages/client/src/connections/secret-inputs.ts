import { getApplication } from "../applications/applications.ts";
import { isSecretName } from "../applications/auth-methods.schema.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";

/** Whether any of these inputs is a secret: of what the API asks for it says so itself; anything else is told by its name. */
export async function holdSecret(
  session: CobaltSession,
  slug: string,
  inputs: Record<string, string>,
  call?: CallOptions,
): Promise<boolean> {
  const names = Object.keys(inputs);
  if (names.length === 0) return false;
  const { authMethods } = await getApplication(session, slug, call);
  const asked = authMethods.flatMap((method) => method.inputs);
  return names.some((name) => {
    const known = asked.filter((input) => input.name === name);
    return known.length === 0 ? isSecretName(name) : known.some(({ type }) => type === "password");
  });
}
