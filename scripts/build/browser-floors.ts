// Whether what the packages use is in the oldest browsers that they promise, by MDN's compatibility data.
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { BrowserName, Identifier, SimpleSupportStatement } from "@mdn/browser-compat-data";
import { parse, walk, type CssNode } from "css-tree";
import ts from "typescript";
import { root } from "../process/run-command.ts";
import { harmless } from "./harmless-gaps.ts";
import { outcome, type Outcome } from "../verify/outcome.ts";

/** The oldest browsers, as the README names them. */
const floors: [browser: BrowserName, version: number][] = [
  ["chrome", 123],
  ["edge", 123],
  ["firefox", 128],
  ["safari", 17.5],
];

const data: Record<string, Identifier> = createRequire(import.meta.url)("@mdn/browser-compat-data");

/** The built stylesheets, and the sources of the packages that run in a page. */
export function checkBrowserFloors(): Outcome[] {
  const css = ["styles", "admin"].flatMap((name) => {
    const sheet = `packages/components/dist/${name}.css`;
    return findCssProblems(readFileSync(join(root, sheet), "utf8"), sheet);
  });
  const scripts = findScriptProblems({}, ["client", "hooks", "components", "devtools"].flatMap(shippedSources));
  for (const problem of [...css, ...scripts]) console.error(problem);
  return [
    outcome("the oldest browsers know what the stylesheets use", css.length === 0),
    outcome("the oldest browsers know what the scripts use", scripts.length === 0),
  ];
}

function shippedSources(name: string): string[] {
  const folder = join(root, "packages", name, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(
      (path) =>
        /\.tsx?$/.test(path) && !/\.(test|test-d|stories|example)\.tsx?$|(^|[\\/])(test-|testing[\\/])/.test(path),
    )
    .map((path) => join(folder, path));
}

/** What is used, by its path in the data. */
type Note = (feature: string, ...paths: (readonly string[])[]) => void;

/** Features of a stylesheet that one of the browsers does not have, as sentences. What stands behind `@supports` is left out. */
export function findCssProblems(css: string, place: string): string[] {
  const { note, problems } = collect();
  let guards = 0;
  let property = "";
  walk(parse(css), {
    enter(node: CssNode) {
      if (isGuard(node)) guards += 1;
      if (guards > 0) return;
      if (node.type === "Declaration") property = node.property;
      noteCss(node, property, (feature, ...paths) => note(`${place} uses ${feature}`, ...paths));
    },
    leave(node: CssNode) {
      if (isGuard(node)) guards -= 1;
      if (node.type === "Declaration") property = "";
    },
  });
  return problems();
}

function isGuard(node: CssNode): boolean {
  return node.type === "Atrule" && node.name === "supports";
}

function noteCss(node: CssNode, property: string, note: Note): void {
  if (node.type === "Declaration" && !node.property.startsWith("--"))
    note(node.property, ["css", "properties", node.property]);
  else if (node.type === "PseudoClassSelector" || node.type === "PseudoElementSelector")
    note(`:${node.name}`, ["css", "selectors", node.name]);
  else if (node.type === "NestingSelector") note("nesting", ["css", "selectors", "nesting"]);
  else if (node.type === "Atrule") note(`@${node.name}`, ["css", "at-rules", node.name]);
  else if (node.type === "Feature") note(`@media (${node.name})`, ["css", "at-rules", "media", node.name]);
  else if (node.type === "Identifier" && property !== "")
    note(`${property}: ${node.name}`, ["css", "properties", property, node.name]);
  else if (node.type === "Dimension") note(node.unit, ["css", "types", "length", lengthOf(node.unit)]);
  else if (node.type === "Function")
    note(`${node.name}()`, ["css", "properties", property, node.name], functionPath(node.name));
}

/** Units that came together have one entry. */
function lengthOf(unit: string): string {
  if (unit.startsWith("cq")) return "container_query_length_units";
  const kind = /^([dls])v/.exec(unit)?.[1];
  const kinds: Record<string, string> = { d: "dynamic", l: "large", s: "small" };
  return kind === undefined ? unit : `viewport_percentage_units_${kinds[kind]}`;
}

/** `light-dark` stands under `color`, `translate` under `transform-function`. */
function functionPath(name: string): string[] {
  const types = data["css"]?.["types"] ?? {};
  const type = Object.keys(types).find((each) => each === name || types[each]?.[name] !== undefined);
  return type === name ? ["css", "types", name] : ["css", "types", type ?? name, name];
}

/** Features of TypeScript sources that one of the browsers does not have: of the language, its library and the page. */
export function findScriptProblems(texts: Readonly<Record<string, string>>, files: readonly string[]): string[] {
  const { note, problems } = collect();
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  // Newer than the floor, so that what is too new is known, and found in the data.
  const program = ts.createProgram(
    [...files],
    { ...options, lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"] },
    {
      ...host,
      fileExists: (path) => path in texts || host.fileExists(path),
      readFile: (path) => texts[path] ?? host.readFile(path),
      getSourceFile: (path, language, ...rest) =>
        path in texts
          ? ts.createSourceFile(path, texts[path] ?? "", language, true)
          : host.getSourceFile(path, language, ...rest),
    },
  );
  const checker = program.getTypeChecker();
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`There is no ${file}.`);
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      const noteHere: Note = (feature, ...paths) =>
        note(`${relative(root, file)}:${line + 1} uses ${feature}`, ...paths);
      noteSyntax(node, noteHere);
      if (ts.isIdentifier(node)) noteLibrary(checker.getSymbolAtLocation(node), noteHere);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return problems();
}

const operators = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.QuestionQuestionEqualsToken, "nullish_coalescing_assignment"],
  [ts.SyntaxKind.BarBarEqualsToken, "logical_or_assignment"],
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken, "logical_and_assignment"],
]);

const flags: Record<string, string> = { d: "hasIndices", s: "dotAll", u: "unicode", v: "unicodeSets", y: "sticky" };

function noteSyntax(node: ts.Node, note: Note): void {
  if (ts.isRegularExpressionLiteral(node)) {
    const [, pattern = "", used = ""] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
    notePattern(pattern, used, note);
  } else if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") {
    const [pattern, used] = node.arguments ?? [];
    if (pattern !== undefined) notePattern(pattern.getText(), used?.getText().replaceAll(/\W/g, "") ?? "", note);
  } else if (ts.isBinaryExpression(node)) {
    const name = operators.get(node.operatorToken.kind);
    if (name !== undefined) note(node.operatorToken.getText(), ["javascript", "operators", name]);
    if (ts.isPrivateIdentifier(node.left)) note("#name in", ["javascript", "classes", "private_class_fields_in"]);
  } else if (ts.isVariableDeclarationList(node)) {
    const [keyword] = /^(await )?using\b/.exec(node.getText()) ?? [];
    if (keyword !== undefined) note(keyword, ["javascript", "statements", keyword.replace(" ", "_")]);
  } else if (ts.isClassStaticBlockDeclaration(node)) {
    note("a static block", ["javascript", "classes", "static", "initialization_blocks"]);
  }
}

function notePattern(pattern: string, used: string, note: Note): void {
  const expressions = ["javascript", "regular_expressions"];
  for (const flag of used)
    if (flag in flags) note(`the flag ${flag}`, ["javascript", "builtins", "RegExp", flags[flag] ?? ""]);
  if (/\(\?<[=!]/.test(pattern)) note("a look-behind", [...expressions, "lookbehind_assertion"]);
  if (/\(\?[ims]*-?[ims]+:/.test(pattern)) note("a modifier", [...expressions, "modifier"]);
  if (/\\p\{/i.test(pattern)) note("a class of Unicode", [...expressions, "unicode_character_class_escape"]);
}

/** Interfaces of the type library by other names than the data has them. */
const renamed: Record<string, string> = {
  CallableFunction: "Function",
  IteratorObject: "Iterator",
  PromiseLike: "Promise",
};
/** Where the data has what the type library keeps in interfaces that several share. */
const hosts = ["Element", "HTMLElement", "Document", "Node", "Window", "Navigator", "Response", "CharacterData"];

/** A name that the type library declares: a global, or a member of one. */
function noteLibrary(symbol: ts.Symbol | undefined, note: Note): void {
  const declaration = symbol?.declarations?.find((each) =>
    /[\\/]lib\.[\w.]+\.d\.ts$/.test(each.getSourceFile().fileName),
  );
  if (symbol === undefined || declaration === undefined) return;
  const { name } = symbol;
  const intl = ts.findAncestor(declaration, ts.isModuleDeclaration)?.name.text === "Intl" ? ["Intl"] : [];
  const spelled = ownerOf(declaration);
  if (spelled === undefined) {
    note([...intl, name].join("."), ["javascript", "builtins", ...intl, name], ["api", name], ["api", "Window", name]);
    return;
  }
  const plain = spelled.replace(/^Readonly(?=Array|Map|Set)/, "").replace(/Constructor$/, "");
  const known = renamed[plain] ?? plain;
  const members = [name, `${name}_static`, `${name}_event`];
  note(
    `${known}.${name}`,
    ["javascript", "builtins", ...intl, known, name],
    ...members.map((member) => ["api", spelled, member]),
    ...(data["api"]?.[spelled] === undefined ? hosts.map((each) => ["api", each, name]) : []),
  );
}

/** The interface or the global object whose member it is. */
function ownerOf({ parent }: ts.Declaration): string | undefined {
  const holder = ts.isTypeLiteralNode(parent) ? parent.parent : parent;
  return ts.isInterfaceDeclaration(holder) || (ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(holder))
    ? holder.name.getText()
    : undefined;
}

/** Gathers what is used, each once, and says what is missing where. */
function collect(): { note: Note; problems: () => string[] } {
  const found = new Set<string>();
  const note: Note = (sentence, ...paths) => {
    const path = paths.find((each) => lookUp(each)?.__compat !== undefined);
    if (path === undefined || [path, path.slice(0, -1)].some((each) => harmless.has(each.join(".")))) return;
    const missing = missingIn(lookUp(path));
    if (missing.length > 0) found.add(`${sentence}, which ${missing.join(" and ")} cannot (${path.join(".")})`);
  };
  return { note, problems: () => [...found] };
}

function lookUp(path: readonly string[]): Identifier | undefined {
  let at: Identifier | undefined = data[path[0] ?? ""];
  for (const name of path.slice(1)) at = at !== undefined && Object.hasOwn(at, name) ? at[name] : undefined;
  return at;
}

function missingIn(identifier: Identifier | undefined): string[] {
  const support = identifier?.__compat?.support;
  return floors.flatMap(([browser, floor]) => {
    const statements = [support?.[browser] ?? []].flat();
    return statements.some((each) => isThere(each, floor)) ? [] : [`${browser} ${floor}`];
  });
}

/** Fully, under its own name, and by default. */
function isThere(statement: SimpleSupportStatement, floor: number): boolean {
  const { version_added: added, version_removed: removed, prefix, alternative_name: alias, flags: behind } = statement;
  if (prefix !== undefined || alias !== undefined || behind !== undefined) return false;
  return isReached(added, floor) && !isReached(removed, floor);
}

function isReached(version: unknown, floor: number): boolean {
  return typeof version === "string" && Number.parseFloat(version.replace("≤", "")) <= floor;
}
