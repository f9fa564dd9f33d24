import ts from "typescript";
import { type Docstring, readDocstring } from "./docstring.ts";

/** One property of a type, or one parameter. */
export interface Member {
  name: string;
  type: string;
  required: boolean;
  description: string;
  default?: string | undefined;
  /** How a stylesheet finds what it sets. */
  selector?: string | undefined;
}

/** The properties of a type, in the order of its declaration; those that TanStack or the DOM declare are not ours to explain. */
export function membersOf(checker: ts.TypeChecker, type: ts.Type): Member[] {
  return checker
    .getPropertiesOfType(type)
    .filter(isOurs)
    .map((property) => memberOf(checker, property));
}

export function memberOf(checker: ts.TypeChecker, symbol: ts.Symbol): Member {
  const { text, ...said } = docstringOf(checker, symbol);
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  const type = checker.getTypeOfSymbol(symbol);
  return {
    name: symbol.name,
    // A property of a union is declared by each of its members.
    type: (symbol.declarations?.length === 1 ? writtenType(declaration) : undefined) ?? typeText(checker, type),
    required: (symbol.flags & ts.SymbolFlags.Optional) === 0,
    description: text,
    default: said.default,
    selector: said.selector,
  };
}

export function docstringOf(checker: ts.TypeChecker, symbol: ts.Symbol): Docstring {
  const tags = symbol
    .getJsDocTags(checker)
    .map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`)
    .join("\n");
  return readDocstring(`${ts.displayPartsToString(symbol.getDocumentationComment(checker))}\n${tags}`);
}

/** As it stands in the source, which has the names that a reader knows. */
function writtenType(declaration: ts.Declaration | undefined): string | undefined {
  const hasType =
    declaration !== undefined &&
    (ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration) || ts.isParameter(declaration));
  if (hasType && declaration.type !== undefined) return withoutUndefined(declaration.type.getText());
  if (declaration !== undefined && ts.isMethodSignature(declaration)) {
    const parameters = declaration.parameters.map((each) => each.getText()).join(", ");
    return `(${parameters}) => ${declaration.type?.getText() ?? "void"}`;
  }
  return undefined;
}

export function typeText(checker: ts.TypeChecker, type: ts.Type): string {
  return withoutUndefined(checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation));
}

/** Whoever may leave a property out may give undefined, too. */
function withoutUndefined(type: string): string {
  return type
    .replaceAll(/\s+/g, " ")
    .replace(/^\| /, "")
    .replace(/^\((.*)\) \| undefined$/, "$1")
    .replace(/ \| undefined$/, "");
}

export function isOurs(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some((declaration) => {
    const { fileName } = declaration.getSourceFile();
    return fileName.includes("/packages/") && !fileName.includes("/node_modules/");
  });
}
