import type { DescribedType, HookReference } from "./hooks.ts";
import { memberTable } from "./member-table.ts";
import type { Member } from "./members.ts";

const errorsPage = "?path=/docs/guides-errors--docs";

/** What a hook is for, and how it is imported. */
export function hookIntroduction({ name, entry, text }: HookReference): string {
  return `${text}\n\n\`\`\`ts\nimport { ${name} } from "${entry}";\n\`\`\``;
}

/** What it takes, returns, asks for and fails with. */
export function hookReference(hook: HookReference): string {
  const { parameters, result, returns, operations, types } = hook;
  const taken = types.filter(({ name }) => parameters.some(({ type }) => new RegExp(`\\b${name}\\b`).test(type)));
  const others = types.filter((type) => !taken.includes(type) && type.name !== returns);
  return [
    `## Parameters`,
    parameters.length === 0 ? "None." : parameters.map(writeParameter).join("\n"),
    ...taken.map(writeType),
    "## Returns",
    `\`${returns}\``,
    result.length === 0 ? "" : memberTable(result),
    ...others.map(writeType),
    "## Requests",
    operations.length === 0 ? "None of its own." : operations.map((operation) => `- \`${operation}\``).join("\n"),
    "## Errors",
    writeErrors(hook),
    ...writeRelatives(hook),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function writeParameter({ name, type, required, description }: Member): string {
  const comment = description === "" ? "" : `: ${description}`;
  return `- \`${name}\`, ${required ? "" : "optional, "}\`${type}\`${comment}`;
}

function writeType({ name, members }: DescribedType): string {
  return `### ${name}\n\n${memberTable(members)}`;
}

function writeErrors({ errors, operations }: HookReference): string {
  const any = `any [code of a call](${errorsPage})`;
  if (operations.length === 0 && errors.length === 0) return "None of its own.";
  const own = errors.filter((each) => each.startsWith("`"));
  if (own.length === 0) return `\`error.code\` is ${any}.`;
  return `\`error.code\` is ${any}. Here these mean something particular:\n\n${own.map((each) => `- ${each}`).join("\n")}`;
}

function writeRelatives({ suspense, factories }: HookReference): string[] {
  const lines = factories.map((name) =>
    name.endsWith("Mutation")
      ? `- \`${name}(session)\` has the same options, for \`useMutation\`.`
      : `- \`${name}(session, …)\` has the same options, for \`${name.startsWith("infinite") ? "useInfiniteQuery" : "useQuery"}\`, loaders and servers.`,
  );
  if (suspense !== undefined)
    lines.unshift(
      `- \`${suspense}\` of \`@cobalt-kit/hooks/suspense\` suspends until the data is there, and throws a failure to the nearest error boundary.`,
    );
  return lines.length === 0 ? [] : ["## In other forms", lines.join("\n")];
}
