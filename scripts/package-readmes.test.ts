import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fenced, problemsOf } from "./compile-example.ts";
import { root } from "./run-command.ts";

/** What the examples take for granted: the host's own code, and Express as far as it is used. */
const given = `
declare const customer: { id: string };
declare function show(code: string, requestId: string | undefined): void;
declare function currentUser(request: Request): Promise<{ companyId: string; companyName: string } | null>;
declare const company: { id: string; name: string };
declare const invoice: { number: string; amount: number };
interface ExpressRequest { method: string; protocol: string; originalUrl: string; headers: NodeJS.Dict<string | string[]>; get(name: string): string | undefined }
interface ExpressResponse { status(code: number): this; set(headers: Record<string, string>): this; send(body: string): this }
declare const app: { all(path: string, handle: (req: ExpressRequest, res: ExpressResponse, next: (error: unknown) => void) => Promise<void>): void };
`;

it("of client and server show examples that compile, each after the first or on its own", () => {
  const files: Record<string, string> = { "packages/client/src/readme-given.d.ts": given };
  for (const name of ["client", "server"]) {
    const [first = "", ...rest] = fenced(read(`packages/${name}/README.md`), "ts");
    for (const [index, code] of [first, ...rest].entries()) {
      const whole = code.startsWith("import ") ? code : `${first}${code}`;
      files[`packages/${name}/src/readme-example-${index}.ts`] = whole;
    }
  }
  expect(Object.keys(files)).toHaveLength(6);
  expect(problemsOf(files)).toEqual([]);
});

it.each(["hooks", "components"])("of %s show examples that compile, each as it stands", (name) => {
  const examples = fenced(read(`packages/${name}/README.md`), "tsx");
  expect(examples.length).toBeGreaterThan(0);
  const files = examples.map((code, index) => [`apps/demo/src/readme-example-${index}.tsx`, code]);
  expect(problemsOf(Object.fromEntries(files))).toEqual([]);
});

it("of server show the line for Hono that the demo's backend runs", () => {
  const [, line = ""] = /^\| Hono +\| `(.+?)` +\|$/m.exec(read("packages/server/README.md")) ?? [];
  expect(line).toContain("app.all(");
  expect(read("apps/demo/server/backend.ts").replaceAll("mintSession", "cobaltSession")).toContain(line);
});

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
