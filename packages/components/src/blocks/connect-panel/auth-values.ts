import type { AuthInput, CobaltError } from "@cobalt-kit/hooks";
import type { BoundTexts } from "../../messages/message-set.ts";
import { isNumberText } from "../../parts/number-input/plain-number.ts";
import type { connectPanelMessages } from "./messages.ts";

/** What a person sees of an input, whatever type the API gives it. Unknown types are text. */
export type AuthControl = "boolean" | "select" | "multiple" | "number" | "lines" | "secret" | "secret-lines" | "text";

export function controlOf({ type, multiple, secret, options }: AuthInput): AuthControl {
  if (type === "boolean") return "boolean";
  if (type === "select" && options.length > 0) return multiple ? "multiple" : "select";
  if (type === "number") return "number";
  if (type === "textarea") return secret ? "secret-lines" : "lines";
  return secret ? "secret" : "text";
}

/** What is wrong, by the name of the input; empty when nothing is. */
type AuthProblems = ReadonlyMap<string, string>;

/** Why an input cannot be sent: the key of its text, which is read when it is shown. */
export type AuthMistake = "required" | "choose" | "notANumber";

/**
 * What can be told before anything is sent.
 *
 * @param isChosen - Whether something is chosen in a list: a choice may be an empty text.
 */
export function checkAuthValues(
  inputs: readonly AuthInput[],
  values: Readonly<Record<string, string>>,
  isChosen: (name: string) => boolean,
): ReadonlyMap<string, AuthMistake> {
  const mistakes = new Map<string, AuthMistake>();
  for (const input of inputs) {
    const value = values[input.name] ?? "";
    const control = controlOf(input);
    const isChoice = control === "select" || control === "multiple";
    if (isChoice ? !isChosen(input.name) : value.trim() === "") {
      if (input.required) mistakes.set(input.name, isChoice ? "choose" : "required");
    } else if (control === "number" && !isNumberText(value)) {
      mistakes.set(input.name, "notANumber");
    }
  }
  return mistakes;
}

/** What the service said about single inputs; refused keys are shown at the first secret when it named none. */
export function problemsOfError(
  inputs: readonly AuthInput[],
  error: CobaltError | undefined,
  t: BoundTexts<typeof connectPanelMessages.texts>,
): AuthProblems {
  const problems = new Map<string, string>();
  if (error === undefined) return problems;
  for (const { id, message } of error.issues) {
    if (inputs.some(({ name }) => name === id)) problems.set(id, message);
  }
  if (problems.size === 0 && error.code === "credentials-refused") {
    const suspect = inputs.find(({ secret }) => secret) ?? inputs[0];
    if (suspect !== undefined) problems.set(suspect.name, t.refused);
  }
  return problems;
}
