/** What a token says, without its signature. */
export type Claims = Readonly<Record<string, unknown>>;

/** Reads a JSON Web Token; undefined where it is none. */
export function readClaims(token: string): Claims | undefined {
  try {
    const payload = atob((token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/"));
    const claims: unknown = JSON.parse(
      new TextDecoder().decode(Uint8Array.from(payload, (char) => char.charCodeAt(0))),
    );
    return typeof claims === "object" && claims !== null ? { ...claims } : undefined;
  } catch {
    return undefined;
  }
}

/** How long a token lives from its receipt, in milliseconds, which is how the client counts it too; undefined where it does not say. */
export function lifeOf({ iat, exp }: Claims): number | undefined {
  const life = (Number(exp) - Number(iat)) * 1000;
  return life > 0 ? life : undefined;
}
