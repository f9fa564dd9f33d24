// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { operations } from "./testing/operations.ts";
import type { Operation, OperationName } from "./testing/operations/operation.ts";

const root = join(import.meta.dirname, "../../..");

/** The operations of the published description, by their names there. */
const OPERATION_IDS = [
  "createSessionToken",
  "listLinkedAccounts",
  "createLinkedAccount",
  "getLinkedAccount",
  "deleteLinkedAccount",
  "upsertLinkedAccount",
  "migrateToken",
  "listApplications",
  "getApplicationBySlug",
  "upsertConfig",
  "getConfigById",
  "updateConfig",
  "deleteConfig",
  "listInstalledConfigs",
  "getConfigFields",
  "getFieldValueById",
  "updateFieldValueById",
  "deleteFieldValueById",
  "getRuleEngineOptions",
  "triggerEvent",
  "createWebhook",
  "getWebhook",
  "unsubscribeWebhook",
  "getExecutionById",
  "listExecutions",
  "createPublicWorkflow",
  "executeWorkflow",
  "createHostedPortalUrl",
  "listConfigDatastores",
  "listDatastoreRecords",
  "searchDatastoreRecords",
];
/** Whose tests each column names. */
const COLUMNS = ["sandbox", "client", "server", "hooks"];
const CLIENT = COLUMNS.indexOf("client");

const readme = readFileSync(join(root, "packages/client/README.md"), "utf8");
const section = readme.split("\n## ").find((part) => part.startsWith("Every operation")) ?? "";
const [, , ...rows] = section
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll(String.raw`\|`, "|")))
  .map(([, operation = "", operationId = "", ...cells]) => ({ operation, operationId, cells: cells.slice(0, -1) }));

it("names each of the 31 operations once", () => {
  const named = rows.flatMap(({ operationId }) => operationId || []);
  expect(named.toSorted()).toEqual(OPERATION_IDS.toSorted());
});

describe.each(rows)("$operation", ({ operation, cells }) => {
  it("is proved in every column, or a footnote says why not", () => {
    expect(cells).toHaveLength(COLUMNS.length);
    const wrong = cells.filter(
      (cell, index) => !/^`[\w-]+`: \S.*$|^–[¹²³⁴]$/.test(cell) && !(index === CLIENT && ofClient(cell)),
    );
    expect(wrong).toEqual([]);
    const marks = cells.flatMap((cell) => /[¹²³⁴]$/.exec(cell) ?? []);
    for (const mark of marks) expect(section).toContain(`\n${mark} `);
  });

  it("names tests that there are", () => {
    const missing = cells.filter(
      (cell, index) => index !== CLIENT && !cell.startsWith("–") && !isTest(COLUMNS[index] ?? "", cell),
    );
    expect(missing).toEqual([]);
  });

  it("names the function of the client that sends it, and by another address only one that sends it there", () => {
    const [, name = "", mark = ""] = ofClient(cells[CLIENT]) ?? [];
    const routes = isOperation(name) ? sentTo(operations[name]) : [];
    const here = routesOf(operation);
    if (name === "") return;
    expect(routes).not.toEqual([]);
    expect(here.some((route) => routes.includes(route))).toBe(mark !== "³");
  });
});

it("names every function of the client", () => {
  const named = rows.flatMap(({ cells }) => ofClient(cells[CLIENT])?.[1] ?? []);
  expect(Object.keys(operations).filter((name) => !named.includes(name))).toEqual([]);
});

/** "`getConfig`³" as the function, which `every-operation` sends, and the mark. */
function ofClient(cell = ""): RegExpExecArray | null {
  return /^`(\w+)`([¹²³⁴]?)$/.exec(cell);
}

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(operations, name);
}

/** Routes that a function's calls end in, parameters as a colon. */
function sentTo({ route, calls }: Operation): string[] {
  return [route, ...calls.flatMap((call) => call.route ?? [])].map((each) =>
    each.replace("/api/v2/", "/").replaceAll(/:\w+/g, ":"),
  );
}

/** "`GET`, `POST /public/a/{id}[/{id}]`" as each method with each path, parameters as a colon. */
function routesOf(operation: string): string[] {
  const [, path = ""] = /(\/[^`]+)/.exec(operation) ?? [];
  const short = path.replace(/\[.+\]/, "");
  const paths = path === short ? [path] : [short, path.replaceAll(/[[\]]/g, "")];
  const methods = operation.match(/\b(GET|POST|PUT|PATCH|DELETE)\b/g) ?? [];
  return methods.flatMap((method) =>
    paths.map((each) => `${method} ${each.replace("/api/v2/", "/").replaceAll(/\{\w+\}/g, ":")}`),
  );
}

/** Whether a cell, "`file`: title", is the title of a test in a file of that name in the package. */
function isTest(name: string, cell: string): boolean {
  const [, file = "", title = ""] = /^`([\w-]+)`: (.+?)[¹²³⁴]?$/.exec(cell) ?? [];
  const folder = join(root, "packages", name, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => new RegExp(String.raw`(^|[\\/])${file}\.test\.tsx?$`).test(path))
    .some((path) => {
      const { source, titles } = titlesIn(join(folder, path));
      const groups = titles.filter(({ group }) => group);
      const tests = titles.filter(({ group }) => !group);
      return [
        ...tests.map((test) => test.text),
        ...groups.flatMap((group) => tests.map((test) => `${group.text} ${test.text}`)),
      ].some((text) => says(text, title, source));
    });
}

const read = new Map<string, { source: string; titles: ReturnType<typeof titlesOf> }>();

function titlesIn(path: string): { source: string; titles: ReturnType<typeof titlesOf> } {
  const known = read.get(path);
  if (known !== undefined) return known;
  const source = readFileSync(path, "utf8");
  const found = { source, titles: titlesOf(source) };
  read.set(path, found);
  return found;
}

/** Whether a title is that text; what stands in the place of a parameter must be a value that the file holds. */
function says(text: string, title: string, source: string): boolean {
  const parts = text.split(/%[sdijo]|\$\w+/);
  const values = new RegExp(`^${parts.map(literally).join("(.+)")}$`).exec(title)?.slice(1);
  return values?.every((value) => new RegExp(String.raw`(^|\W)${literally(value)}(\W|$)`).test(source)) === true;
}

function literally(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}

function titlesOf(source: string): { text: string; group: boolean }[] {
  const found: { text: string; group: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    const [title] = ts.isCallExpression(node) ? node.arguments : [];
    if (ts.isCallExpression(node) && title !== undefined && ts.isStringLiteralLike(title)) {
      const [, kind] = /^(describe|it|test)\b/.exec(node.expression.getText()) ?? [];
      if (kind !== undefined) found.push({ text: title.text, group: kind === "describe" });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("test.tsx", source, ts.ScriptTarget.ESNext, true));
  return found;
}
