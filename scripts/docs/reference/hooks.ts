import { basename, dirname, relative, sep } from "node:path";
import ts from "typescript";
import { root } from "../../process/run-command.ts";
import type { Docstring } from "./docstring.ts";
import { docstringOf, isOurs, type Member, memberOf, membersOf, typeText } from "./members.ts";
import { exportsOf, typeChecker } from "./program.ts";

/** A type with what it holds: what a hook takes, returns, or sends. */
export interface DescribedType {
  name: string;
  members: Member[];
}

/** Everything that is known of a hook from its source. */
export interface HookReference extends Docstring {
  name: string;
  /** What it is imported from, as `@cobalt-kit/hooks`. */
  entry: string;
  /** Its file, from the root, without extension. */
  file: string;
  signature: string;
  parameters: Member[];
  returns: string;
  /** What is returned, property by property. */
  result: Member[];
  /** The types that parameters, results and requests are made of, each once. */
  types: DescribedType[];
  /** The twin that suspends. */
  suspense?: string | undefined;
  /** The options that it is made from, for hosts to use by themselves. */
  factories: string[];
}

const entries = [
  "@cobalt-kit/hooks",
  "@cobalt-kit/hooks/history",
  "@cobalt-kit/hooks/human-tasks",
  "@cobalt-kit/hooks/webhooks",
  "@cobalt-kit/hooks/workflow-builder",
  "@cobalt-kit/hooks/suspense",
  "@cobalt-kit/hooks/applications",
] as const;

/** What a reader needs of TanStack's results; its own documentation has all of it. */
const resultNames = {
  query: ["data", "error", "isPending", "isFetching", "isPlaceholderData", "refetch"],
  pages: ["data", "error", "isPending", "hasNextPage", "isFetchingNextPage", "fetchNextPage"],
  mutation: ["mutate", "mutateAsync", "isPending", "error", "data", "reset"],
};

/** The provider and all hooks of all entries, those that suspend with the hook whose twins they are. */
export function readHooks(): HookReference[] {
  const checker = typeChecker();
  const named = new Set<string>();
  const found = entries.flatMap((entry) =>
    [...exportsOf(entry)]
      .filter(([name]) => /^use[A-Z]|^CobaltProvider$/.test(name) && !named.has(name))
      .map(([name, symbol]) => {
        named.add(name); // some are of two entries: the first is the one to import it from
        return readHook(checker, entry, name, symbol);
      }),
  );
  const isTwin = ({ name }: HookReference): boolean => name.startsWith("useSuspense");
  return found
    .filter((hook) => !isTwin(hook))
    .map((hook) => {
      const twin = found.find(({ name }) => name === hook.name.replace(/^use/, "useSuspense"));
      return { ...hook, suspense: twin?.name };
    });
}

function readHook(checker: ts.TypeChecker, entry: string, name: string, symbol: ts.Symbol): HookReference {
  const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
  const declaration = symbol.declarations?.[0];
  if (signature === undefined || declaration === undefined) throw new Error(`${name} is no function.`);
  const returned = signature.getReturnType();
  const types = new Map<string, DescribedType>();
  const parameters = signature.getParameters().map((parameter) => {
    describe(checker, checker.getTypeOfSymbol(parameter), types);
    return { ...memberOf(checker, parameter), name: nameOf(parameter), required: isRequired(checker, parameter) };
  });
  for (const type of typesWithin(checker, returned)) describe(checker, type, types);
  // What is returned of ours may hold more of ours, as a draft with all that can be done to it.
  for (const property of checker.getPropertiesOfType(returned).filter(isOurs))
    describe(checker, checker.getTypeOfSymbol(property), types);
  return {
    ...docstringOf(checker, symbol),
    name,
    entry,
    file: fileOf(declaration),
    signature: checker.signatureToString(signature, undefined, ts.TypeFormatFlags.NoTruncation),
    parameters,
    returns: typeText(checker, returned),
    result: resultOf(checker, returned),
    types: [...types.values()],
    factories: factoriesOf(declaration),
  };
}

function isRequired(checker: ts.TypeChecker, { valueDeclaration }: ts.Symbol): boolean {
  return (
    valueDeclaration === undefined ||
    !ts.isParameter(valueDeclaration) ||
    !checker.isOptionalParameter(valueDeclaration)
  );
}

/** A parameter that is taken apart in place has no name of its own. */
function nameOf(parameter: ts.Symbol): string {
  return parameter.name.startsWith("__") ? "options" : parameter.name;
}

function fileOf(declaration: ts.Declaration): string {
  const { fileName } = declaration.getSourceFile();
  const folder = relative(root, dirname(fileName)).split(sep).join("/");
  return `${folder}/${basename(fileName).replace(/\.tsx?$/, "")}`;
}

/** Query and mutation options that the hook's file imports are those it uses. */
function factoriesOf(declaration: ts.Declaration): string[] {
  const imports = declaration
    .getSourceFile()
    .statements.filter(ts.isImportDeclaration)
    .flatMap(({ importClause }) => {
      const bindings = importClause?.namedBindings;
      return bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
    })
    .map(({ name }) => name.text);
  return imports.filter(
    (name) => /^[a-z]\w+(Query|Mutation)$/.test(name) && !/^(requestedAccess|secret|use)/.test(name),
  );
}

function resultOf(checker: ts.TypeChecker, returned: ts.Type): Member[] {
  const has = (name: string): boolean => checker.getPropertyOfType(returned, name) !== undefined;
  const own = checker.getPropertiesOfType(returned).filter(isOurs);
  const kind = has("mutate") ? "mutation" : has("fetchNextPage") ? "pages" : has("refetch") ? "query" : undefined;
  const foreign = (kind === undefined ? [] : resultNames[kind]).flatMap(
    (name) => checker.getPropertyOfType(returned, name) ?? [],
  );
  return [...own, ...foreign.filter((symbol) => !own.includes(symbol))].map((symbol) => ({
    ...memberOf(checker, symbol),
    ...(isOurs(symbol) ? {} : { description: sentenceOf(checker, symbol) }),
    type: isOurs(symbol) ? typeText(checker, checker.getTypeOfSymbol(symbol)) : shortType(checker, symbol),
    required: true,
  }));
}

/** TanStack's functions take more than most need to know. */
function shortType(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  const type = checker.getTypeOfSymbol(symbol);
  const [data, , input] = (type.aliasTypeArguments ?? []).map((each) => typeText(checker, each));
  const given = input === "void" ? "" : `input: ${input}`;
  if (symbol.name === "mutate") return `(${given}) => void`;
  if (symbol.name === "mutateAsync") return `(${given}) => Promise<${data}>`;
  return type.getCallSignatures().length > 0 && symbol.name !== "reset" ? "() => Promise" : typeText(checker, type);
}

/** What TanStack says of a property of all its results, in a sentence; of single states it says more. */
function sentenceOf(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  const [declaration] = symbol.declarations ?? [];
  const owner = declaration && checker.getTypeAtLocation(declaration.parent);
  const base = owner?.isClassOrInterface() ? checker.getBaseTypes(owner)[0] : undefined;
  const inherited = base && checker.getPropertyOfType(base, symbol.name);
  const { text } = docstringOf(checker, inherited ?? symbol);
  return text.split(/(?<=\.) |(?: - )/)[0] ?? "";
}

/** The type, and what it is made of: items of lists, arguments of generic types. */
function typesWithin(checker: ts.TypeChecker, type: ts.Type, seen: Set<ts.Type> = new Set()): ts.Type[] {
  if (seen.has(type)) return [];
  seen.add(type);
  const inner = [...(type.aliasTypeArguments ?? []), ...(isReference(type) ? checker.getTypeArguments(type) : [])];
  return [type, ...inner.flatMap((each) => typesWithin(checker, each, seen))];
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return "target" in type;
}

/** Adds a type of ours with its members, and the types of ours within it. */
function describe(checker: ts.TypeChecker, type: ts.Type, types: Map<string, DescribedType>): void {
  for (const each of typesWithin(checker, checker.getNonNullableType(type))) {
    const symbol = each.aliasSymbol ?? each.getSymbol();
    if (symbol === undefined || !isOurs(symbol) || types.has(symbol.name) || symbol.name.startsWith("__")) continue;
    if (each.getCallSignatures().length > 0 || symbol.name === "CobaltError") continue;
    const members = membersOf(checker, each);
    if (members.length > 0) types.set(symbol.name, { name: symbol.name, members });
  }
}
