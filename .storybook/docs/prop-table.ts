import type { ArgTypesEnhancer, SBType, StrictArgTypes } from "storybook/internal/types";
import { combineParameters } from "storybook/preview-api";
import type { Member } from "../../scripts/docs/reference/members.ts";
import { documentedComponents } from "./documented-components.ts";

/** The props of the component that a page is named after, from its types, under what its stories say of them. */
export const addProps: ArgTypesEnhancer = ({ title, argTypes, initialArgs }) => {
  const props = documentedComponents[title.split("/").at(-1) ?? ""]?.reference.props ?? [];
  return combineParameters(nativeProps(Object.keys(initialArgs)), propTable(props), argTypes);
};

/** What elements take anyway, where a story gives it. */
const nativeDescriptions: Record<string, string> = {
  "aria-label": "Names it for screen readers, where no text on the page does.",
  children: "What it holds.",
  onClick: "Called when it is pressed.",
  placeholder: "Shown while it is empty.",
  role: "What it is to screen readers.",
};

function nativeProps(names: readonly string[]): StrictArgTypes {
  const given = names.flatMap((name) => {
    const description = nativeDescriptions[name];
    return description === undefined ? [] : [[name, { name, description }]];
  });
  return Object.fromEntries(given);
}

function propTable(props: readonly Member[]): StrictArgTypes {
  return Object.fromEntries(
    props.map(({ name, type, required, description, selector, default: standard }) => [
      name,
      {
        name,
        description: selector === undefined ? description : `${description}\n\nStyle it by \`${selector}\`.`,
        type: { ...controlType(type), required },
        table: {
          type: { summary: type },
          ...(standard === undefined ? {} : { defaultValue: { summary: standard } }),
        },
      },
    ]),
  );
}

/** What Storybook needs to know of a type to offer a control for it. */
function controlType(type: string): SBType {
  const choices = type.split(" | ").map((each) => /^"(.*)"$/.exec(each)?.[1]);
  if (choices.every((choice) => choice !== undefined)) return { name: "enum", value: choices };
  if (type === "boolean" || type === "string" || type === "number") return { name: type };
  if (type.includes("=>")) return { name: "function" };
  return { name: "other", value: type };
}
