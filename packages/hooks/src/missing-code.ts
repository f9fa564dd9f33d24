import { CobaltError } from "@cobalt-kit/client";

/** Code that loads late did not arrive. */
export function missingCode(task: string, cause: unknown): CobaltError {
  const message = `[cobalt-kit] the code that ${task} could not be loaded. Reload the page.`;
  return new CobaltError("network", message, { cause });
}
