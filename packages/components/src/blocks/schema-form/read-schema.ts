import {
  type ConfigField,
  isExactNumber,
  type JsonObject,
  type JsonValue,
  numberText,
  type Option,
} from "@cobalt-kit/hooks";

/** Where a value stands within the whole. */
export type Path = readonly (string | number)[];

/** One value that a field shows. */
export interface SchemaLeaf {
  kind: "field";
  field: ConfigField;
  readOnly: boolean;
  /** What kind of value it stands for; a document is JSON of any kind. */
  holds: "line" | "decimal" | "flag" | "choice" | "document";
  /** What is wrong with a text that is not of its format. */
  format: "not-an-email" | "not-a-url" | "not-a-date" | undefined;
  /** No fraction. */
  whole: boolean;
  /** Nothing is one of its values. */
  nullable: boolean;
  /** A box that is still to be answered has a tick. */
  ticked: boolean;
  /** What it stands for while it is empty: one that has to be there is null where it may be nothing, and a box is what it shows. */
  empty: JsonValue | undefined;
}

/** An object: its properties are shown together. */
export interface SchemaGroup {
  kind: "group";
  name: string;
  help: string | undefined;
  /** It may be left out, or be nothing: what it needs is asked for once it is begun. */
  optional: boolean;
  /** What it stands for while none of its fields holds anything. */
  empty: JsonValue | undefined;
  members: readonly { key: string; node: SchemaNode }[];
}

/** A list of values of one kind. */
export interface SchemaList {
  kind: "list";
  name: string;
  help: string | undefined;
  readOnly: boolean;
  /** What it stands for while it has no items. */
  empty: JsonValue | undefined;
  /** What the item of a place is shown as, under a name of its own where it is given one. */
  itemAt: (index: number, itemName?: string) => SchemaNode;
}

/** What a form shows for a part of a JSON Schema. */
export type SchemaNode = SchemaLeaf | SchemaGroup | SchemaList;

/** A form of nothing. */
export const noFields: SchemaGroup = {
  kind: "group",
  name: "",
  help: undefined,
  optional: false,
  empty: {},
  members: [],
};

/** What is known of a part beside its own schema. */
interface Part {
  path: Path;
  name: string;
  required: boolean;
  /** It may only be looked at, or what it is part of may. */
  readOnly: boolean;
  /** How to show it, as `ui:widget` says. */
  ui: JsonValue | undefined;
}

/** Deeper than this, a value is JSON: fields within fields within fields help nobody. */
export const DEEPEST = 4;

/** The fields of a JSON Schema whose value is an object, to fill in or to look at alone; undefined where it describes none. */
export function readSchema(schema: JsonValue | undefined, ui?: JsonValue, readOnly = false): SchemaGroup | undefined {
  if (!isObject(schema) || !isObject(schema["properties"])) return undefined;
  return groupOf(schema, { path: [], name: "", required: true, readOnly, ui });
}

function nodeOf(schema: JsonValue | undefined, part: Part): SchemaNode {
  const given = isObject(schema) ? schema : {};
  const readOnly =
    part.readOnly || given["readOnly"] === true || (isObject(part.ui) && part.ui["ui:readonly"] === true);
  const titled = { ...part, readOnly, name: text(given["title"]) ?? part.name };
  if (valuesOf(given) === undefined && part.path.length < DEEPEST && !isComposed(given)) {
    if (typeOf(given) === "object" && isObject(given["properties"])) return groupOf(given, titled);
    if (typeOf(given) === "array" && isObject(given["items"])) return listOf(given, given["items"], titled);
  }
  return leafOf(given, titled);
}

function groupOf(schema: JsonObject, { path, name, required, readOnly, ui }: Part): SchemaGroup {
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  const nullable = mayBeNothing(schema);
  return {
    kind: "group",
    name,
    help: text(schema["description"]),
    optional: !required || nullable,
    empty: !required || readOnly ? undefined : nullable ? null : {},
    members: Object.entries(properties).map(([key, property]) => ({
      key,
      node: nodeOf(property, {
        path: [...path, key],
        name: key,
        required: listed(schema["required"]).includes(key),
        readOnly,
        ui: isObject(ui) && Object.hasOwn(ui, key) ? ui[key] : undefined,
      }),
    })),
  };
}

function listOf(schema: JsonObject, items: JsonObject, { path, name, required, readOnly }: Part): SchemaList {
  return {
    kind: "list",
    name,
    help: text(schema["description"]),
    readOnly,
    empty: !required || readOnly ? undefined : mayBeNothing(schema) ? null : [],
    itemAt: (index, itemName = name) =>
      nodeOf(
        { ...items, title: itemName },
        {
          path: [...path, index],
          name,
          required: true,
          readOnly,
          ui: undefined,
        },
      ),
  };
}

function leafOf(schema: JsonObject, { path, name, required, readOnly, ui }: Part): SchemaLeaf {
  const options = optionsOf(schema);
  const help = text(schema["description"]);
  const look = options === undefined ? lookOf(schema, isObject(ui) ? ui["ui:widget"] : undefined) : asChoice;
  const nullable = mayBeNothing(schema);
  const ticked = !readOnly && look.holds === "flag" && schema["default"] === true;
  return {
    kind: "field",
    holds: look.holds,
    format: look.format,
    readOnly,
    whole: typeOf(schema) === "integer",
    nullable,
    ticked,
    empty: !required || readOnly ? undefined : look.holds === "flag" ? ticked : nullable ? null : undefined,
    field: {
      id: pathKey(path),
      name,
      type: look.type,
      // nobody has to fill in what may be nothing
      required: required && !nullable,
      hidden: false,
      multiple: false,
      labels: [],
      ...(options && { options }),
      ...(help !== undefined && { helpText: help }),
    },
  };
}

/** A type of field, as the settings have them, and what it stands for here. */
interface Look extends Pick<SchemaLeaf, "holds" | "format"> {
  type: string;
}

const asChoice: Look = { type: "select", holds: "choice", format: undefined };

const byFormat = new Map<JsonValue | undefined, Look>([
  ["date", { type: "date", holds: "line", format: "not-a-date" }],
  ["email", { type: "email", holds: "line", format: "not-an-email" }],
  ["uri", { type: "url", holds: "line", format: "not-a-url" }],
  ["url", { type: "url", holds: "line", format: "not-a-url" }],
]);

/** What has no field of its own is JSON. */
function lookOf(schema: JsonObject, widget: JsonValue | undefined): Look {
  switch (isComposed(schema) ? undefined : typeOf(schema)) {
    case "string":
      if (isSecret(schema, widget)) return { type: "password", holds: "line", format: undefined };
      if (widget === "textarea") return { type: "textarea", holds: "line", format: undefined };
      return byFormat.get(schema["format"]) ?? { type: "text", holds: "line", format: undefined };
    case "number":
    case "integer":
      return { type: "number", holds: "decimal", format: undefined };
    case "boolean":
      return { type: "boolean", holds: "flag", format: undefined };
    default:
      return { type: "json", holds: "document", format: undefined };
  }
}

/** Nothing that anybody should see, or that ever comes back. */
function isSecret(schema: JsonObject, widget: JsonValue | undefined): boolean {
  return schema["format"] === "password" || schema["writeOnly"] === true || widget === "password";
}

/** A single value that is one of several; a list or an object among them makes it JSON. Null, an empty text and booleans have no name unless they are given one. */
function optionsOf(schema: JsonObject): ConfigField["options"] {
  const values = valuesOf(schema);
  if (!Array.isArray(values)) return undefined;
  const { enum: named, enumNames: names } = schema;
  const options = values.flatMap((value): Option[] => {
    // names are of the places in `enum`, also where `const` takes one value out of it
    const name = Array.isArray(named) && Array.isArray(names) ? text(names[named.indexOf(value)]) : undefined;
    if (isExactNumber(value)) return [{ name: name ?? numberText(value), value }];
    if (typeof value === "object" && value !== null) return [];
    return [{ name: name ?? (typeof value === "number" ? String(value) : (text(value) ?? "")), value }];
  });
  return options.length === values.length && options.length > 0 ? options : undefined;
}

/** The values it must be one of, or the one that it must be. */
function valuesOf(schema: JsonObject): JsonValue | undefined {
  const { const: only, enum: values } = schema;
  return only === undefined ? values : [only];
}

function mayBeNothing(schema: JsonObject): boolean {
  const values = valuesOf(schema);
  return (
    schema["nullable"] === true ||
    listed(schema["type"]).includes("null") ||
    (Array.isArray(values) && values.includes(null))
  );
}

/** What may be one value or several. */
function listed(one: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(one) ? one : one === undefined ? [] : [one];
}

/** The one type there is, where another may only be nothing. */
function typeOf({ type, properties }: JsonObject): JsonValue | undefined {
  if (type === undefined) return properties === undefined ? undefined : "object";
  const types = listed(type).filter((each) => each !== "null");
  return types.length === 1 ? types[0] : undefined;
}

function isComposed(schema: JsonObject): boolean {
  return ["$ref", "oneOf", "anyOf", "allOf"].some((key) => schema[key] !== undefined);
}

/** What an example says of its own shape, for a form where there is no schema. */
export function schemaOf(sample: JsonValue | undefined): JsonValue | undefined {
  if (sample === undefined) return undefined;
  if (sample === null) return { type: "null" };
  if (isExactNumber(sample)) return { type: "number" };
  if (typeof sample !== "object") return { type: typeof sample };
  if (Array.isArray(sample)) {
    const [first = {}, ...others] = sample.map((item) => schemaOf(item) ?? {});
    return sample.length === 0 ? { type: "array" } : { type: "array", items: others.reduce(ofBoth, first) };
  }
  return {
    type: "object",
    properties: Object.fromEntries(Object.entries(sample).map(([key, value]) => [key, schemaOf(value) ?? {}])),
  };
}

const SCALARS = new Set<JsonValue | undefined>(["string", "number", "boolean"]);

/** The shape of items that an example has of two kinds: a text, a number or a flag may be nothing in some; where they differ in more, it says nothing. */
function ofBoth(one: JsonValue, other: JsonValue): JsonValue {
  if (!isObject(one) || !isObject(other)) return {};
  if (one["type"] !== other["type"]) {
    const known = one["type"] === "null" ? other : other["type"] === "null" ? one : {};
    return SCALARS.has(known["type"]) ? { ...known, nullable: true } : {};
  }
  if (SCALARS.has(one["type"])) return { ...one, ...other };
  if (one["type"] === "array") {
    const items = [one["items"], other["items"]].filter((each) => each !== undefined);
    return items.length === 0 ? one : { type: "array", items: items.reduce(ofBoth) };
  }
  if (one["type"] !== "object" || !isObject(one["properties"]) || !isObject(other["properties"])) return one;
  const properties = new Map(Object.entries(one["properties"]));
  for (const [key, found] of Object.entries(other["properties"])) {
    const known = properties.get(key);
    properties.set(key, known === undefined ? found : ofBoth(known, found));
  }
  return { type: "object", properties: Object.fromEntries(properties) };
}

/** A path as a text of its own. */
export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

/** An object with properties of its own; a number that is written out is none. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isExactNumber(value);
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
