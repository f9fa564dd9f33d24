import { readErrorCodes } from "../error-codes.ts";
import { readComponents } from "../reference/components.ts";
import { readHooks } from "../reference/hooks.ts";
import { exportsOf, typeChecker } from "../reference/program.ts";
import { readEntries } from "./entry-chapter.ts";

/** What a package lets others use, by its folder: entries with all they export, and what has no export of its own. */
export function publicNames(folder: string): string[] {
  return [
    ...readEntries(`@cobalt-kit/${folder}`).flatMap(({ name, values }) => [name, ...values]),
    ...(folder === "hooks" ? readHooks().map(({ name }) => name) : []),
    ...(folder === "components" ? readComponents().map(({ name }) => name) : []),
    ...(folder === "hooks" || folder === "client" ? readErrorCodes().map(({ code }) => code) : []),
    ...(folder === "sandbox" ? readControls() : []),
  ];
}

/** What a test can do to the sandbox. */
function readControls(): string[] {
  const control = exportsOf("@cobalt-kit/sandbox").get("SandboxControl");
  if (control === undefined) throw new Error("The sandbox exports no SandboxControl.");
  return typeChecker()
    .getPropertiesOfType(typeChecker().getDeclaredTypeOfSymbol(control))
    .map(({ name }) => name);
}
