import { relative, sep } from "node:path";
import ts from "typescript";
import { root } from "../process/run-command.ts";
import { listSources } from "./walls.ts";

/** Whatever a page gets of ours. */
export function shippedMarkup(): string[] {
  return listSources().filter(
    (path) => /\/packages\/components\/src\/.*\.tsx$/.test(path) && !/\.(test|stories)\.tsx$|\/testing\//.test(path),
  );
}

/**
 * Places where a text would be a node among others. What translates a page puts elements in place of text nodes, and React
 * then fails on the next change beside them, or changes a text that is no longer shown. A text that is all there is in its
 * element is safe: React sets it by way of the element.
 *
 * @param unsaved contents of files that are not on the disk
 */
export function findLooseTexts(files: readonly string[], unsaved: ReadonlyMap<string, string> = new Map()): string[] {
  const { config } = ts.readConfigFile(`${root}/tsconfig.base.json`, (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => unsaved.has(path) || fileExists(path);
  host.readFile = (path) => unsaved.get(path) ?? readFile(path);
  const program = ts.createProgram({ rootNames: files, options, host });
  const checker = program.getTypeChecker();
  const found: string[] = [];

  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`${file} is not there.`);
    const report = (node: ts.Node, why: string): void => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const place = `${relative(root, file).split(sep).join("/")}:${line + 1}`;
      found.push(`${place} ${node.getText().replaceAll(/\s+/g, " ").slice(0, 80)}: ${why}`);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
        const children = node.children.filter(isSomething);
        for (const [index, child] of children.entries()) {
          if (isBlank(child) && children.slice(0, index).every(isElement)) continue;
          if (ts.isJsxExpression(child) && child.expression !== undefined && isListOfTexts(child.expression))
            report(child, "each text of a list needs an element of its own.");
          else if (!mayBeText(child)) continue;
          else if (ts.isJsxFragment(node)) report(child, "a text in a fragment needs an element of its own.");
          else if (children.length > 1) report(child, "a text beside others needs an element of its own.");
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;

  function mayBeText(child: ts.JsxChild): boolean {
    if (ts.isJsxText(child)) return true;
    if (!ts.isJsxExpression(child) || child.expression === undefined) return false;
    return isText(checker.getTypeAtLocation(child.expression));
  }

  function isListOfTexts(expression: ts.Expression): boolean {
    const type = checker.getTypeAtLocation(expression);
    const parts = type.isUnion() ? type.types : [type];
    return parts.some((part) => {
      const element = checker.isArrayType(part) ? checker.getIndexTypeOfType(part, ts.IndexKind.Number) : undefined;
      return element !== undefined && isText(element);
    });
  }
}

function isText(type: ts.Type): boolean {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some(
    ({ flags }) => (flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.Any)) !== 0,
  );
}

/** White space between lines is no child. */
function isSomething(child: ts.JsxChild): boolean {
  if (ts.isJsxText(child)) return !child.containsOnlyTriviaWhiteSpaces;
  return !ts.isJsxExpression(child) || child.expression !== undefined;
}

/** `{" "}`, which is never changed: behind elements that are always there nothing is put before it either. */
function isBlank(child: ts.JsxChild): boolean {
  if (!ts.isJsxExpression(child) || child.expression === undefined) return false;
  return ts.isStringLiteral(child.expression) && child.expression.text.trim() === "";
}

function isElement(child: ts.JsxChild): boolean {
  return ts.isJsxElement(child) || ts.isJsxSelfClosingElement(child);
}
