import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { root } from "../process/run-command.ts";
import { listSources } from "./walls.ts";

/** What a type means, and what shows it: the two lists there are. */
const KINDS = "packages/hooks/src/field-kinds/field-kinds.ts";
const VIEWS = "packages/components/src/blocks/config-form/field-types.ts";

/** Who else may decide by the name of a type, and why. */
const others = new Map([
  ["packages/client/src/clock-lead.ts", "the name of a header"],
  ["packages/client/src/configs/field-value.ts", "the wire's form of a mapping, and whose echo an error must not have"],
  ["packages/client/src/applications/auth-methods.schema.ts", "inputs of a connection are no settings"],
  ["packages/client/src/connections/secret-inputs.ts", "inputs of a connection are no settings"],
  ["packages/components/src/blocks/connect-panel/auth-values.ts", "inputs of a connection are no settings"],
  ["packages/components/src/blocks/connect-panel/auth-field.tsx", "inputs of a connection are no settings"],
  [
    "packages/components/src/blocks/schema-form/read-schema.ts",
    "types of JSON schema, and the fields that stand for them",
  ],
  ["packages/components/src/blocks/workflow-list/sample-payload.ts", "types of JSON schema"],
  ["packages/components/src/parts/text-input/text-input.tsx", "types of <input>"],
  ["packages/components/src/fields/rules/leaf-columns.ts", "the type of a rule's right side, which has two"],
]);

it("names the types of fields in the table of kinds and in the table of views, and both have the same", () => {
  const kinds = keysOf(KINDS);
  expect(kinds.size).toBeGreaterThan(12);
  expect(keysOf(VIEWS)).toEqual(kinds);
});

it("decides nothing by the name of a type anywhere else", () => {
  const types = keysOf(KINDS);
  const found = shippedSources().flatMap((file) => {
    const names = namesDecidedBy(file, types);
    return names.length === 0 || file === KINDS || file === VIEWS || others.has(file)
      ? []
      : [`${file}: ${names.join()}`];
  });
  expect(found).toEqual([]);
});

it("excuses nobody who does not need it", () => {
  const types = keysOf(KINDS);
  expect([...others.keys()].filter((file) => namesDecidedBy(file, types).length === 0)).toEqual([]);
});

it.each([
  ['if (field.type === "select") f();', ["select"]],
  ['const lists = ["map", "map_v2"];', ["map", "map_v2"]],
  ['switch (type) { case "json": f(); }', ["json"]],
  ["const byType = { rule_engine: f };", ["rule_engine"]],
  ['if (type.startsWith("map")) f();', ["map"]],
  ['if (typeof value === "number") f("text");', []],
])("sees a decision in %s", (code, names) => {
  expect(decisionsIn(code, keysOf(KINDS))).toEqual(names);
});

/** First members of the tuples in a file's table. */
function keysOf(file: string): Set<string> {
  const keys = new Set<string>();
  visit(parse(file, read(file)), (node) => {
    const [first] = ts.isArrayLiteralExpression(node) && node.elements.length === 2 ? node.elements : [];
    if (first === undefined) return;
    if (ts.isStringLiteral(first)) keys.add(first.text);
    if (ts.isIdentifier(first) && first.text === "SECRET_TYPE") keys.add(secretType());
  });
  return keys;
}

/** The one type with a name of its own: who only asks what is secret does not load the table. */
function secretType(): string {
  return /SECRET_TYPE = "(\w+)"/.exec(read("packages/hooks/src/field-kinds/secret-type.ts"))?.[1] ?? "";
}

function namesDecidedBy(file: string, types: ReadonlySet<string>): string[] {
  return decisionsIn(read(file), types);
}

/** Names of types that code compares with, lists, or looks up by; not what is handed on or is a type of JavaScript. */
function decisionsIn(code: string, types: ReadonlySet<string>): string[] {
  const found: string[] = [];
  visit(parse("code.tsx", code), (node) => {
    const named = ts.isStringLiteral(node) || (ts.isIdentifier(node) && isTypeLike(node.text)) ? node.text : undefined;
    if (named !== undefined && types.has(named) && decides(node)) found.push(named);
  });
  return found;
}

function decides(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    const other = parent.left === node ? parent.right : parent.left;
    return ts.isStringLiteral(node) && isComparison(parent) && !ts.isTypeOfExpression(other);
  }
  if (ts.isPropertyAssignment(parent)) return parent.name === node && ts.isIdentifier(node);
  if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression))
    return ["startsWith", "has", "includes", "get"].includes(parent.expression.name.text);
  return ts.isStringLiteral(node) && (ts.isCaseClause(parent) || ts.isArrayLiteralExpression(parent));
}

/** A name that is nothing else but a type of field. */
function isTypeLike(name: string): boolean {
  return name === "map_v2" || name === "rule_engine";
}

function isComparison({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function shippedSources(): string[] {
  return listSources()
    .map((path) => relative(root, path).split(sep).join("/"))
    .filter((file) => /^packages\/(client|hooks|components)\/src\//.test(file))
    .filter((file) => !/\.(test|test-d|stories|example)\.tsx?$|\/testing\//.test(file));
}

function read(file: string): string {
  return readFileSync(`${root}/${file}`, "utf8");
}

function parse(name: string, code: string): ts.SourceFile {
  return ts.createSourceFile(name, code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);
}
