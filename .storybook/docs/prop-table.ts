import type { StrictArgTypes } from "storybook/internal/types";
import { convert, type DocgenInfo } from "storybook/internal/docs-tools";

interface Documented {
  __docgenInfo?: { props?: Record<string, DocgenInfo> };
}

/** The props of a component as its source declares them: type as written, default and handle for styles out of the docstring. */
export function propTable(component: Documented | null): StrictArgTypes | null {
  const props = component?.__docgenInfo?.props;
  if (props === undefined) return null;
  return Object.fromEntries(
    Object.entries(props).map(([name, prop]) => {
      const { text, tags } = readDocstring(prop.description ?? "");
      const standard = tags.get("default") ?? prop.defaultValue?.value;
      const selector = tags.get("selector");
      return [
        name,
        {
          name,
          description: selector === undefined ? text : `${text}\n\nStyle it by \`${selector}\`.`,
          type: { required: prop.required, ...convert(prop) },
          table: {
            type: { summary: typeAsWritten(prop) },
            ...(standard === undefined ? {} : { defaultValue: { summary: oneLine(standard) } }),
          },
        },
      ];
    }),
  );
}

/** A docstring's `@example` is code to show, and its other tags are said elsewhere or of no use on a page. */
export function describeComponent(component: { __docgenInfo?: { description?: string } } | null): string {
  const { text, tags } = readDocstring(component?.__docgenInfo?.description ?? "");
  const example = tags.get("example");
  return example === undefined ? text : `${text}\n\`\`\`tsx\n${example}\n\`\`\``;
}

function typeAsWritten({ tsType, type }: DocgenInfo): string {
  const written: unknown = tsType === undefined ? undefined : Reflect.get(tsType, "raw");
  const text = typeof written === "string" ? written : (tsType?.name ?? type?.name ?? "unknown");
  // Whoever may leave a prop out may give undefined, too.
  return oneLine(text)
    .replace(/^\| /, "")
    .replace(/ \| undefined$/, "");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function readDocstring(docstring: string): { text: string; tags: Map<string, string> } {
  const [text = "", ...parts] = docstring.split(
    /(?:^|\s)@(?=(?:default|selector|example|throws|returns|deprecated|see)\b)/,
  );
  const tags = parts.map((part): [string, string] => {
    const [name = ""] = /^\w+/.exec(part) ?? [];
    return [name, part.slice(name.length).trim()];
  });
  return { text: text.trim(), tags: new Map(tags) };
}
