import { readFileSync } from "node:fs";
import { relative } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { root } from "../process/run-command.ts";
import { shippedMarkup } from "./loose-texts.ts";

interface Announcement {
  place: string;
  /** Whether it is one text of a catalogue, and nothing written or joined here. */
  isCatalogued: boolean;
}

function findAnnouncements(file: string, text: string): Announcement[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const values = new Map<string, ts.Expression>();
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer !== undefined)
      values.set(node.name.getText(), node.initializer);
    if (ts.isCallExpression(node) && node.expression.getText() === "announce") calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls.map((call) => {
    const { line } = source.getLineAndCharacterOfPosition(call.getStart());
    return {
      place: `${relative(root, file)}:${line + 1} ${call.getText()}`,
      isCatalogued: call.arguments.every(isText),
    };
  });

  function isText(node: ts.Expression): boolean {
    if (ts.isConditionalExpression(node))
      return [node.whenTrue, node.whenFalse].every((each) => isNothing(each) || isText(each));
    if (ts.isIdentifier(node)) {
      const value = values.get(node.text);
      return value !== undefined && isText(value);
    }
    return /^t\.\w+(\(|$)/.test(node.getText());
  }
}

const isNothing = (node: ts.Expression): boolean => node.getText() === "undefined";

it("tells a text of a catalogue from one that is written or joined in place", () => {
  const texts = ["t.done", "t.done(name)", "on ? t.on(name) : t.off", "done"];
  const others = ['"Done"', "`${t.done}.`", 't.done + "."', 'on ? t.on : "Off"', "own", "name"];
  const calls = [...texts, ...others].map((each) => `announce(${each});`);
  const source = `const done = t.done(name); const own = "Done"; ${calls.join(" ")}`;
  const found = findAnnouncements("example.tsx", source).map(({ isCatalogued }) => isCatalogued);
  expect(found).toEqual([...texts.map(() => true), ...others.map(() => false)]);
});

it("finds that whatever is announced is one text of a catalogue, so that every language says it as a whole", () => {
  const found = shippedMarkup().flatMap((file) => findAnnouncements(file, readFileSync(file, "utf8")));
  expect(found.length).toBeGreaterThan(25);
  expect(found.filter(({ isCatalogued }) => !isCatalogued)).toEqual([]);
});
