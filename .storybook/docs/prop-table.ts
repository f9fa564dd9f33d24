import type { ArgTypesEnhancer, SBType, StrictArgTypes } from "storybook/internal/types";
import { combineParameters } from "storybook/preview-api";
import type { Member } from "../../scripts/docs/reference/members.ts";
import { documentedComponents } from "./documented-components.ts";

/** The props of the component that a page is named after, from its types, under what its stories say of them. */
export const addProps: ArgTypesEnhancer = ({ title, argTypes }) => {
  const props = documentedComponents[title.split("/").at(-1) ?? ""]?.reference.props ?? [];
  return combineParameters(propTable(props), argTypes);
};

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
