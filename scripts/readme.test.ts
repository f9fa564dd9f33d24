import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { root } from "./run-command.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");
const contributing = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

function fenced(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, code]) => code ?? "",
  );
}

/** What the compiler says of code that stands in a folder with the packages of a host. */
function problemsOf(code: string, extension: string): string[] {
  const file = join(root, `apps/demo/src/readme-example.${extension}`);
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [file] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([file], options, {
    ...host,
    fileExists: (path) => path === file || host.fileExists(path),
    readFile: (path) => (path === file ? code : host.readFile(path)),
    getSourceFile: (path, language, ...rest) =>
      path === file ? ts.createSourceFile(path, code, language) : host.getSourceFile(path, language, ...rest),
  });
  return ts
    .getPreEmitDiagnostics(program)
    .filter((each) => each.file === undefined || each.file.fileName === file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

it("has an embed example of at most 15 lines that compiles as it stands", () => {
  const [example = ""] = fenced("tsx");
  expect(example).toContain("<IntegrationsMarketplace />");
  expect(example.trim().split("\n").length).toBeLessThanOrEqual(15);
  expect(problemsOf(example, "tsx")).toEqual([]);
});

it("has a backend example that compiles as it stands", () => {
  const [example = ""] = fenced("ts");
  expect(example).toContain("createSessionHandler");
  expect(problemsOf(example, "ts")).toEqual([]);
});

it("notices an example that does not compile", () => {
  const [example = ""] = fenced("tsx");
  expect(problemsOf(example.replace("linkedAccountId", "accountId"), "tsx").join()).toContain("accountId");
});

it("names commands that exist", () => {
  const named = [...contributing.matchAll(/^\| (`[^|]+)\|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`(?:npm run )?([\w:]+)/g)].map(([, name]) => name),
  );
  expect(named.length).toBeGreaterThan(8);
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
  for (const name of ["start", "test"]) expect(readme).toContain(`npm ${name}`);
});
