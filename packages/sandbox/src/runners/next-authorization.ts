import type { AuthorizationState } from "../control.ts";

const WAIT_MS = 5000;
const EVERY_MS = 20;
// A test may fake them.
const { performance, setTimeout } = globalThis;

/** Which sign-in is meant, and who signs in. */
export interface DecideOptions {
  /** @default the latest that waits for somebody */
  slug?: string;
  /** Who the person signs in as at the provider. @default as the sandbox names them */
  identifier?: string;
}

/** The sign-in that waits for a person, as soon as the page has started one. */
export async function nextAuthorization(
  list: () => AuthorizationState[] | Promise<AuthorizationState[]>,
  slug: string | undefined,
): Promise<AuthorizationState> {
  const until = performance.now() + WAIT_MS;
  for (;;) {
    const waiting = (await list()).filter((each) => each.status === "pending" && each.slug === (slug ?? each.slug));
    const latest = waiting.at(-1);
    if (latest !== undefined) return latest;
    if (performance.now() > until) {
      throw new Error(
        `[cobalt-kit] No sign-in${slug === undefined ? "" : ` to "${slug}"`} was started within ${WAIT_MS / 1000} s, so there is nothing to decide. Press the page's connect button first.`,
      );
    }
    await new Promise((resolve) => {
      setTimeout(resolve, EVERY_MS);
    });
  }
}
