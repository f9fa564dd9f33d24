import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { root } from "../process/run-command.ts";
import { fenced, problemsOf } from "./compile-example.ts";

/** What the examples take for granted: the host's own code. */
const given = `
declare const customer: { id: string };
declare function show(code: string, requestId: string | undefined): void;
declare function currentUser(request: Request): Promise<{ companyId: string; companyName: string } | null>;
declare const company: { id: string; name: string };
declare const invoice: { number: string; amount: number };
`;

it("of client and server show examples that compile, each after the first or on its own", () => {
  const files: Record<string, string> = { "packages/client/src/readme-given.d.ts": given };
  for (const [name, folder] of [
    ["client", "packages/client/src"],
    ["server", "packages/server/src/examples"], // some use one another
  ]) {
    const [first = "", ...rest] = fenced(read(`packages/${name}/README.md`), "ts");
    expect(first).toContain(`@cobalt-kit/${name}`);
    for (const [index, code] of [first, ...rest].entries()) {
      const whole = code.startsWith("import ") ? code : `${first}${code}`;
      files[`${folder}/readme-example-${index}.ts`] = whole;
    }
  }
  expect(problemsOf(files)).toEqual([]);
});

it.each(["hooks", "components", "devtools"])("of %s show examples that compile, each as it stands", (name) => {
  const examples = fenced(read(`packages/${name}/README.md`), "tsx");
  expect(examples.length).toBeGreaterThan(0);
  const files = examples.map((code, index) => [`apps/demo/src/readme-example-${index}.tsx`, code]);
  expect(problemsOf(Object.fromEntries(files))).toEqual([]);
});

it("of server show the line for Hono that the demo's backend runs", () => {
  const [line = ""] = /app\.all\("\/api\/cobalt\/session", \(c\) =>.+;/.exec(read("packages/server/README.md")) ?? [];
  expect(line).not.toBe("");
  expect(read("apps/demo/server/backend.ts").replaceAll("mintSession", "cobaltSession")).toContain(line);
});

it("of the migration call functions of the client with the parameters that they have", () => {
  const page = read(".storybook/pages/guides/migrating-from-cobalt-js.mdx");
  const calls = [...page.matchAll(/`(\w+)\(session(?:, ([\w, ]+))?\)`/g)];
  expect(calls.length).toBeGreaterThan(20);
  const parameters = readClientParameters();
  const wrong = calls.filter(([, name = "", shown]) => {
    const wanted = parameters.get(name);
    const names = shown?.split(", ") ?? [];
    return (
      wanted === undefined || names.some((each, index) => index >= wanted.length || each !== (wanted[index] ?? each))
    );
  });
  expect(wrong.map(([call]) => call)).toEqual([]);
});

it("of the documentation show examples that compile, each as it stands", () => {
  const folder = ".storybook/pages";
  const pages = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".mdx"),
  );
  const files: Record<string, string> = {};
  for (const page of pages) {
    const name = page.replaceAll(/\W+/g, "-");
    for (const language of ["ts", "tsx"])
      for (const [index, code] of fenced(read(join(folder, page)), language).entries())
        files[`apps/demo/src/${name}-${index}.${language}`] = code;
  }
  expect(Object.keys(files).length).toBeGreaterThan(5);
  expect(problemsOf(files)).toEqual([]);
});

/** The route answers with JSON; the whole of it is no token. */
it("of everything take the token out of the session route's answer", () => {
  const pages = readdirSync(join(root, ".storybook/pages"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".mdx"))
    .map((path) => join(".storybook/pages", path));
  const readmes = ["README.md", ...readdirSync(join(root, "packages")).map((name) => `packages/${name}/README.md`)];
  const asking = [...pages, ...readmes].flatMap((path) =>
    ["ts", "tsx", "vue", "html"]
      .flatMap((language) => fenced(read(path), language))
      .filter((code) => /fetch\("\/api\/cobalt\/session"/.test(code))
      .map((code) => ({ path, code })),
  );
  expect(asking.length).toBeGreaterThan(8);
  expect(asking.filter(({ code }) => !/\.token\b/.test(code))).toEqual([]);
});

/** Of each exported function of the client that takes a session: what comes after that, undefined where it has no name of its own. */
function readClientParameters(): Map<string, (string | undefined)[]> {
  const folder = "packages/client/src";
  const found = new Map<string, (string | undefined)[]>();
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  for (const path of paths.filter((each) => each.endsWith(".ts") && !each.endsWith(".test.ts"))) {
    for (const statement of ts.createSourceFile(path, read(join(folder, path)), ts.ScriptTarget.Latest).statements) {
      if (!ts.isFunctionDeclaration(statement) || statement.name === undefined) continue;
      const names = statement.parameters.map(({ name }) => (ts.isIdentifier(name) ? name.text : undefined));
      if (names[0] === "session") found.set(statement.name.text, names.slice(1));
    }
  }
  return found;
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
