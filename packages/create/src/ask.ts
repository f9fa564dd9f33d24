import type { Readable, Writable } from "node:stream";
import { confirm, isCancel, select } from "@clack/prompts";
import { type Framework, frameworks, type Styling, stylings } from "./choices.ts";
import { namesOf } from "./read-options.ts";

/** Where questions are shown and answered. */
export interface Terminal {
  input: Readable & { isTTY?: boolean };
  output: Writable & { isTTY?: boolean };
}

/** Whether somebody is there to answer. */
export const canAsk = ({ input, output }: Terminal): boolean => input.isTTY === true && output.isTTY === true;

/** The framework; what was detected is offered first. Undefined when the person gave up. */
export function askFramework(terminal: Terminal, detected: Framework | undefined): Promise<Framework | undefined> {
  const message =
    detected === undefined ? "Which framework is it?" : `Which framework is it? (${frameworks[detected]} was found.)`;
  return choose(terminal, message, frameworks, detected);
}

/** Finished components, or hooks alone. Undefined when the person gave up. */
export function askStyling(terminal: Terminal, detected: Styling): Promise<Styling | undefined> {
  return choose(terminal, "What should it look like?", stylings, detected);
}

/** Whether to go on. False when the person gave up, too. */
export async function agree({ input, output }: Terminal, message: string): Promise<boolean> {
  return (await confirm({ input, output, message })) === true;
}

async function choose<Name extends string>(
  { input, output }: Terminal,
  message: string,
  choices: Record<Name, string>,
  initial: Name | undefined,
): Promise<Name | undefined> {
  const options = namesOf(choices).map((value) => ({ value, label: choices[value], hint: value }));
  const answer = await select<string>({
    input,
    output,
    message,
    options,
    ...(initial === undefined ? {} : { initialValue: initial }),
  });
  return isCancel(answer) ? undefined : namesOf(choices).find((name) => name === answer);
}
