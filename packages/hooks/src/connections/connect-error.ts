import { CobaltError, isCobaltError } from "@cobalt-kit/client/applications";

/** Whatever ended connecting, with a code to choose words by. */
export function connectError(thrown: unknown): CobaltError {
  if (isCobaltError(thrown)) return thrown;
  return new CobaltError("unexpected-response", "Connecting failed.", { cause: thrown });
}
