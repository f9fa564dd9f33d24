import { parseArgs } from "node:util";
import { type Framework, frameworks, type Styling, stylings } from "./choices.ts";
import { UsageError } from "./usage-error.ts";

/** What was asked for on the command line. */
export interface Options {
  /** The app's folder, as it was typed. */
  folder: string;
  framework: Framework | undefined;
  styling: Styling | undefined;
  yes: boolean;
  dryRun: boolean;
  install: boolean;
  help: boolean;
}

export const help = `Puts Cobalt Kit's page, session route and test into an existing app.

  npm create cobalt-kit [folder] -- [options]

  --framework ${Object.keys(frameworks).join("|")}
  --styling   ${Object.keys(stylings).join("|")}
  --yes       asks nothing and takes what was detected
  --dry-run   says what it would write, and writes nothing
  --install   adds the packages, too
  --help      this text

It never overwrites a file.
`;

/** @throws UsageError for an option or a value that it does not know. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  const [folder = ".", ...others] = positionals;
  if (others.length > 0) throw new UsageError(`One folder at a time; not also ${others.join(" ")}.`);
  return {
    folder,
    framework: oneOf(frameworks, "framework", values.framework),
    styling: oneOf(stylings, "styling", values.styling),
    yes: values.yes,
    dryRun: values["dry-run"],
    install: values.install,
    help: values.help,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        framework: { type: "string" },
        styling: { type: "string" },
        yes: { type: "boolean", short: "y", default: false },
        "dry-run": { type: "boolean", default: false },
        install: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`, { cause: error });
  }
}

function oneOf<Name extends string>(
  choices: Record<Name, string>,
  option: string,
  value: string | undefined,
): Name | undefined {
  if (value === undefined) return undefined;
  const found = namesOf(choices).find((name) => name === value);
  if (found === undefined)
    throw new UsageError(`--${option} takes ${Object.keys(choices).join(", ")}, not "${value}".`);
  return found;
}

/** The keys of a table, with their type. */
export function namesOf<Name extends string>(table: Record<Name, unknown>): Name[] {
  const isName = (name: string): name is Name => Object.hasOwn(table, name);
  return Object.keys(table).filter(isName);
}
