import ts from "typescript";
import type { Docstring } from "./docstring.ts";
import { docstringOf, type Member, membersOf } from "./members.ts";
import { exportsOf, typeChecker } from "./program.ts";

/** What the types and the docstring of a component say. */
export interface ComponentReference extends Docstring {
  name: string;
  /** What it is imported from, as `@cobalt-kit/components`. */
  entry: string;
  /** Those that are ours: what an element takes anyway goes to the root. */
  props: Member[];
}

const entries = [
  "@cobalt-kit/components",
  "@cobalt-kit/components/activity",
  "@cobalt-kit/components/admin",
  "@cobalt-kit/components/workflow-builder",
  "@cobalt-kit/components/fields/json",
  "@cobalt-kit/components/fields/long-select",
  "@cobalt-kit/components/fields/mapping",
  "@cobalt-kit/components/fields/rules",
] as const;

/** Every component that an entry exports. */
export function readComponents(): ComponentReference[] {
  const checker = typeChecker();
  return entries.flatMap((entry) =>
    [...exportsOf(entry)].flatMap(([name, symbol]) => {
      const props = propsOf(checker, name, symbol);
      if (props === undefined) return [];
      return { ...docstringOf(checker, symbol), name, entry, props: membersOf(checker, props) };
    }),
  );
}

/** The type of what it takes, where it is a component. */
function propsOf(checker: ts.TypeChecker, name: string, symbol: ts.Symbol): ts.Type | undefined {
  if (!/^[A-Z]/.test(name) || (symbol.flags & ts.SymbolFlags.Value) === 0) return undefined;
  const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
  const [props] = signature?.getParameters() ?? [];
  return props && checker.getTypeOfSymbol(props);
}
