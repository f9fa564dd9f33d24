// @vitest-environment node
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { create } from "./create.ts";

let app: string;
beforeEach(() => {
  app = mkdtempSync(join(tmpdir(), "create-cobalt-kit-"));
  mkdirSync(join(app, ".git")); // lock files of what lies above are none of its
});
afterEach(() => rmSync(app, { recursive: true }));

const next = { dependencies: { next: "16.0.0", react: "19.0.0" } };
const vite = { dependencies: { react: "19.0.0" }, devDependencies: { vite: "8.0.0" } };

describe("in an app of its framework", () => {
  const session = { "react-router": "routes/cobalt-session.ts", "tanstack-start": "routes/api/cobalt/session.ts" };

  it.each([
    [
      "Next",
      next,
      [
        "app/api/cobalt/session/route.ts",
        "app/cobalt.ts",
        "app/integrations/integrations.tsx",
        "app/integrations/page.tsx",
        "e2e/integrations.spec.ts",
        "playwright.config.ts",
      ],
    ],
    [
      "React Router",
      { devDependencies: { "@react-router/dev": "7.0.0", vite: "8.0.0" } },
      [
        "app/cobalt.server.ts",
        `app/${session["react-router"]}`,
        "app/routes/integrations.tsx",
        "e2e/integrations.spec.ts",
        "playwright.config.ts",
      ],
    ],
    [
      "TanStack Start",
      { dependencies: { "@tanstack/react-start": "1.0.0" }, devDependencies: { vite: "8.0.0" } },
      [
        "e2e/integrations.spec.ts",
        "playwright.config.ts",
        "src/cobalt.server.ts",
        `src/${session["tanstack-start"]}`,
        "src/routes/integrations.tsx",
      ],
    ],
    ["Vite", vite, ["server/cobalt.ts", "src/integrations.tsx", "tests/integrations.test.tsx"]],
    [
      "webpack",
      { devDependencies: { webpack: "5.0.0", jest: "29.0.0" } },
      ["server/cobalt.ts", "src/integrations.tsx", "tests/integrations.test.tsx"],
    ],
  ])("%s writes page, session route, environment and test, and names each", async (_name, manifest, files) => {
    write("package.json", manifest);
    const { code, said } = await run("--yes");
    expect(code).toBe(0);
    expect(listApp()).toEqual([".env.example", ...files, "package.json"].toSorted());
    for (const file of [".env.example", ...files]) expect(said).toContain(`  ${file}\n`);
  });

  it("asks Jest where Jest is, with the environment it needs", async () => {
    write("package.json", { devDependencies: { webpack: "5.0.0", jest: "29.0.0" } });
    const { said } = await run("--yes");
    expect(read("tests/integrations.test.tsx")).toContain("@cobalt-kit/sandbox/jest");
    expect(said).toContain("npm install --save-dev @cobalt-kit/sandbox jest-environment-jsdom jest-fixed-jsdom ");
    expect(said).toContain("  npx jest tests/integrations.test.tsx\n");
  });

  it.each(["src/app", "src/pages"])("follows Next into src where there is %s", async (folder) => {
    write("package.json", next);
    mkdirSync(join(app, folder), { recursive: true });
    await run("--yes");
    expect(listApp()).toContain("src/app/integrations/page.tsx");
    expect(existsSync(join(app, "app"))).toBe(false);
  });

  it.each([
    ["app", "src/app", "app"],
    ["app", "src/pages", "app"],
    ["src/app", "pages", "src/app"],
    ["src/pages", "pages", "app"],
  ])("with %s and %s looks for Next's routes where Next does", async (one, other, folder) => {
    write("package.json", next);
    for (const each of [one, other]) mkdirSync(join(app, each), { recursive: true });
    await run("--yes");
    expect(listApp()).toContain(`${folder}/integrations/page.tsx`);
  });

  it.each(["pages/integrations.tsx", "pages/integrations/index.js", "pages/api/cobalt/session.ts"])(
    "says that Next builds no app in which %s has the same address",
    async (path) => {
      write("package.json", next);
      write(path, "export default null;\n");
      const { said } = await run("--yes");
      expect(said).toContain(`  ${path}: it has the address of a new file, and Next builds neither. Keep one.\n`);
      expect(read(path)).toBe("export default null;\n");
    },
  );

  it.each([
    ["next", "app/integrations/integrations.tsx", "app/integrations/gallery.tsx", '"./gallery"'],
    ["react-router", "app/routes/integrations.tsx", "app/integrations/gallery.tsx", '"../integrations/gallery"'],
    ["tanstack-start", "src/routes/integrations.tsx", "src/integrations/gallery.tsx", '"../integrations/gallery"'],
    ["vite", "src/integrations.tsx", "src/integrations/gallery.tsx", '"./integrations/gallery"'],
  ])("headless %s has a gallery of its own and nothing of the components", async (framework, page, gallery, from) => {
    write("package.json", {});
    const { said } = await run("--yes", "--framework", framework, "--styling", "headless");
    expect(read(page)).toContain(`import { Gallery } from ${from};`);
    expect(read(page)).toContain("<Gallery />");
    expect(read(gallery)).toContain("export function Gallery()");
    for (const file of listApp()) expect(read(file)).not.toContain("@cobalt-kit/components");
    expect(said).not.toContain("@cobalt-kit/components");
    expect(said).toContain("Tailwind: the markup has its classes");
  });

  it("says nothing of Tailwind where it is installed, or not needed", async () => {
    write("package.json", { devDependencies: { vite: "8.0.0", tailwindcss: "4.0.0" } });
    expect((await run("--yes", "--styling", "headless")).said).not.toContain("Tailwind:");
    write("package.json", vite);
    expect((await run("--yes")).said).not.toContain("Tailwind:");
  });
});

describe("what is there already", () => {
  it("is never overwritten: it says what to merge", async () => {
    write("package.json", vite);
    write("src/integrations.tsx", "export const mine = 1;\n");
    const { code, said } = await run("--yes");
    expect(code).toBe(0);
    expect(read("src/integrations.tsx")).toBe("export const mine = 1;\n");
    expect(said).toContain("src/integrations.tsx. Merge this into it:");
    expect(said).toContain("    <IntegrationsMarketplace />");
    expect(said).not.toContain("  src/integrations.tsx\n");
    expect(read("server/cobalt.ts")).toContain("cobaltSession");
  });

  it.each([
    ["playwright.config.ts", "playwright.config.js"],
    ["playwright.config.ts", "playwright.config.mts"],
    ["app/integrations/page.tsx", "app/integrations/page.jsx"],
    ["app/cobalt.ts", "app/cobalt.js"],
  ])("keeps %s from standing beside %s, of which a tool would read one", async (path, former) => {
    write("package.json", next);
    write(former, "export default 1;\n");
    const { code, said } = await run("--yes");
    expect(code).toBe(0);
    expect(listApp()).not.toContain(path);
    expect(read(former)).toBe("export default 1;\n");
    expect(said).toContain(`has something else in it: ${former}. Merge this into it:`);
  });

  it("is left alone when it is a folder", async () => {
    write("package.json", vite);
    mkdirSync(join(app, "src/integrations.tsx"), { recursive: true });
    expect((await run("--yes")).said).toContain("src/integrations.tsx. Merge this into it:");
  });

  it.each([
    ["a file where a folder is needed", "server", "x", "server/cobalt.ts: a file stands where a folder is needed."],
    ["a folder of that name", ".env.example/x", "x", ".env.example: a folder has this name."],
  ])("keeps back nothing but itself: %s", async (_what, path, content, sentence) => {
    write("package.json", vite);
    write(path, content);
    const { code, said } = await run("--yes");
    expect(code).toBe(1);
    expect(said).toContain(`Could not be written\n  ${sentence}\n`);
    expect(read(path)).toBe(content);
    expect(read("src/integrations.tsx")).toContain("IntegrationsMarketplace");
  });

  it("is left alone when it is a link that leads nowhere", async () => {
    write("package.json", vite);
    mkdirSync(join(app, "src"));
    symlinkSync(join(app, "elsewhere"), join(app, "src/integrations.tsx"));
    expect((await run("--yes")).said).toContain("src/integrations.tsx. Merge this into it:");
    expect(listApp()).not.toContain("elsewhere");
  });

  it("gets no variables through a link that leads nowhere", async () => {
    write("package.json", next);
    symlinkSync(join(app, "elsewhere"), join(app, ".env.example"));
    expect((await run("--yes")).said).toContain(".env.example: it is a link that leads nowhere");
    expect(listApp()).not.toContain("elsewhere");
  });

  it("is said to be all, and needs no install, the second time", async () => {
    write("package.json", next);
    const first = await run("--yes");
    const added = [...first.said.matchAll(/@(?:cobalt-kit|tanstack|playwright)\/[\w-]+/g)].map(([name]) => [name, "1"]);
    write("package.json", { dependencies: { ...next.dependencies, ...Object.fromEntries(added) } });
    const before = contentOf(listApp());
    const { code, said } = await run("--yes");
    expect(code).toBe(0);
    expect(said).toContain("Everything is there already; nothing was written.");
    expect(said).not.toContain("npm install");
    expect(contentOf(listApp())).toEqual(before);
  });

  it("counts as the same after Git changed its line ends", async () => {
    write("package.json", next);
    await run("--yes");
    write("app/cobalt.ts", read("app/cobalt.ts").replaceAll("\n", "\r\n"));
    expect((await run("--yes")).said).not.toContain("Merge this");
  });

  it("gets the missing variables at its end, with its own line ends", async () => {
    write("package.json", next);
    write(".env.example", "COBALT_API_KEY=mine\r\nOTHER=1");
    const { said } = await run("--yes");
    expect(said).toContain("Added to\n  .env.example: COBALT_BASE_URL\n");
    const text = read(".env.example");
    expect(text.startsWith("COBALT_API_KEY=mine\r\nOTHER=1\r\n\r\n# ")).toBe(true);
    expect(text.endsWith("\r\nCOBALT_BASE_URL=http://127.0.0.1:4010\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    expect(text.match(/COBALT_API_KEY/g)).toHaveLength(1);
  });

  it("keeps headless where only the hooks are installed", async () => {
    write("package.json", { dependencies: { next: "16.0.0", "@cobalt-kit/hooks": "1.0.0" } });
    await run("--yes");
    expect(listApp()).toContain("app/integrations/gallery.tsx");
  });
});

it.each([
  { rules: ".env*\n", asks: ["!.env.example"], not: ["add .env,"] },
  { rules: "*.local\n", asks: ["add .env, before"], not: ["!.env.example"] },
  { rules: ".env*\n!.env.example\n", asks: [], not: [".gitignore"] },
])("looks at what Git leaves out: $rules", async ({ rules, asks, not }) => {
  write("package.json", next);
  write(".gitignore", rules);
  spawnSync("git", ["init", "--quiet"], { cwd: app });
  const { said } = await run("--yes");
  for (const text of asks) expect(said).toContain(text);
  for (const text of not) expect(said).not.toContain(text);
});

it("says how the page is seen with the sandbox", async () => {
  write("package.json", next);
  const { said } = await run("--yes");
  expect(said).toContain("  npx cobalt-sandbox --port 4010");
  expect(said).toContain("open /integrations.");
});

it("says what a page alone needs for the sandbox: its address, and a way to the backend", async () => {
  write("package.json", vite);
  const { said } = await run("--yes");
  expect(said).toContain('Add baseUrl="http://127.0.0.1:4010" to the <CobaltProvider>');
  expect(said).toContain('server: { proxy: { "/api": "http://localhost:3000" } }');
  expect(said).toContain("npx tsx --env-file=.env server.ts");
});

it("writes nothing in a dry run, and says what it would write", async () => {
  write("package.json", next);
  write(".env.example", "OTHER=1\n");
  const { code, said } = await run("--dry-run", "--install");
  expect(code).toBe(0);
  expect(said).toContain("Would write\n  app/cobalt.ts\n");
  expect(said).toContain("Would add to\n  .env.example: COBALT_API_KEY, COBALT_BASE_URL\n");
  expect(listApp()).toEqual([".env.example", "package.json"]);
  expect(read(".env.example")).toBe("OTHER=1\n");
});

describe("says what is wrong, and writes nothing", () => {
  it.each([
    [
      "an unknown framework",
      ["--framework", "angular"],
      '--framework takes next, react-router, tanstack-start, vite, not "angular".',
    ],
    ["an inherited name", ["--styling", "toString"], '--styling takes components, headless, not "toString".'],
    ["an unknown option", ["--force"], "--force"],
    ["two folders", ["a", "b"], "One folder at a time"],
    ["a folder that is none", ["elsewhere"], "There is no folder"],
  ])("with %s", async (_what, args, sentence) => {
    write("package.json", next);
    const { code, said } = await run("--yes", ...args);
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(listApp()).toEqual(["package.json"]);
  });

  it.each([
    ["without a package.json", undefined, "There is no package.json in"],
    ["with a broken one", "{ dependencies", "package.json cannot be read"],
    ["with a list for one", "[]", "it holds no object"],
    ["of Vue", { dependencies: { vue: "3" }, devDependencies: { vite: "8" } }, "<cobalt-marketplace>"],
    ["that is the root of a workspace", { workspaces: ["apps/*"], devDependencies: { vite: "8" } }, "apps/web"],
    ["of no known framework", "{}", "Say which it is: --framework next|react-router|tanstack-start|vite"],
  ])("in an app %s", async (_what, manifest, sentence) => {
    if (manifest !== undefined) write("package.json", manifest);
    const { code, said } = await run("--yes");
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(listApp()).toEqual(manifest === undefined ? [] : ["package.json"]);
  });
});

it("says where its commands are for, when that is another folder", async () => {
  write("apps/web/package.json", next);
  const { said } = await run("--yes", "apps/web");
  expect(said).toContain("Then, in apps/web\n  npm install");
  expect(said).toContain("To see it, in apps/web\n");
  expect((await run("--yes", "apps/web/../web/.")).said).toContain("Then, in apps/web\n");
});

it.each([
  ["a root layout", next, "app/layout.tsx", "Next wants a root layout"],
  ["TypeScript", vite, "tsconfig.json", "TypeScript: the files are written in it"],
])("asks for %s where there is none", async (_what, manifest, file, sentence) => {
  write("package.json", manifest);
  expect((await run("--yes", "--dry-run")).said).toContain(sentence);
  write(file, "");
  expect((await run("--yes", "--dry-run")).said).not.toContain(sentence);
});

it("takes Babel's preset for TypeScript", async () => {
  write("package.json", { devDependencies: { webpack: "5", "@babel/preset-typescript": "7" } });
  expect((await run("--yes", "--dry-run")).said).not.toContain("TypeScript:");
});

it("takes a folder with the backslashes of Windows, and a package.json with a mark at its start", async () => {
  write("apps/web/package.json", `\uFEFF${JSON.stringify(next)}`);
  const { code, said } = await run("--yes", ".\\apps\\web");
  expect(code).toBe(0);
  expect(said).not.toContain("\\");
  expect(listApp()).toContain("apps/web/app/integrations/page.tsx");
});

describe("speaks as the package manager", () => {
  it.each([
    [
      "pnpm",
      "pnpm-lock.yaml",
      "pnpm add @cobalt-kit/",
      "pnpm add --save-dev @cobalt-kit/sandbox",
      "pnpm exec vitest run",
    ],
    ["yarn", "yarn.lock", "yarn add @cobalt-kit/", "yarn add --dev @cobalt-kit/sandbox", "yarn vitest run"],
    ["bun", "bun.lock", "bun add @cobalt-kit/", "bun add --dev @cobalt-kit/sandbox", "bunx vitest run"],
    [
      "npm",
      "package-lock.json",
      "npm install @cobalt-kit/",
      "npm install --save-dev @cobalt-kit/sandbox",
      "npx vitest run",
    ],
  ])("%s, by its lock file, however it was started", async (_name, lockFile, ...commands) => {
    write("package.json", vite);
    write(lockFile, "");
    const { said } = await run("--yes", { userAgent: "yarn/1.22.22 npm/? node/v20" });
    for (const command of commands) expect(said).toContain(command);
  });

  it("of the workspace around it, of its package.json before that, and of who started it at last", async () => {
    write("pnpm-lock.yaml", "");
    write("web/package.json", vite);
    expect((await run("--yes", "web")).said).toContain("pnpm add ");
    write("web/package.json", { ...vite, packageManager: "yarn@4.9.1" });
    expect((await run("--yes", "web")).said).toContain("yarn add ");
    write("web/package.json", { ...vite, devEngines: { packageManager: { name: "bun" } } });
    expect((await run("--yes", "web")).said).toContain("bun add ");
    rmSync(join(app, "pnpm-lock.yaml"));
    write("web/package.json", vite);
    expect((await run("--yes", "web", { userAgent: "bun/1.2.0" })).said).toContain("bun add ");
    expect((await run("--yes", "web")).said).toContain("npm install ");
  });
});

describe("--install", () => {
  it("adds the packages, and leaves the commands out of what is next", async () => {
    write("package.json", vite);
    const { code, said } = await run("--yes", "--install", { manager: 'echo "$@" >> added.txt' });
    expect(code).toBe(0);
    expect(read("added.txt")).toBe(
      "install @cobalt-kit/components @cobalt-kit/hooks @cobalt-kit/server @tanstack/react-query\n" +
        "install --save-dev @cobalt-kit/sandbox vitest jsdom @testing-library/dom @testing-library/react @testing-library/user-event\n",
    );
    expect(said).not.toContain("npm install");
  });

  it("that fails is an exit code, and its commands stay", async () => {
    write("package.json", vite);
    const { code, said } = await run("--yes", "--install", { manager: "exit 7" });
    expect(code).toBe(1);
    expect(said).toContain("npm install @cobalt-kit/components");
    expect(read("src/integrations.tsx")).toContain("CobaltProvider");
  });

  it("is nothing that happens by itself", async () => {
    write("package.json", vite);
    await run("--yes", { manager: 'echo "$@" >> added.txt' });
    expect(listApp()).not.toContain("added.txt");
  });
});

describe("at a terminal", () => {
  const down = "\u001B[B";
  const enter = "\r";

  it("asks for framework and styling, offers what it found, and installs when somebody agrees", async () => {
    write("package.json", vite);
    const { code, said } = await run({
      keys: { framework: enter, "look like": down + enter, "Run this": enter },
      manager: 'echo "$@" >> added.txt',
    });
    expect(code).toBe(0);
    expect(said).toContain("Vite, or another single-page app was found.");
    expect(listApp()).toEqual(expect.arrayContaining(["src/integrations/gallery.tsx", "added.txt"]));
  });

  it("installs nothing when somebody declines", async () => {
    write("package.json", next);
    const { code, said } = await run({
      keys: { framework: enter, "look like": enter, "Run this": "n" },
      manager: 'echo "$@" >> added.txt',
    });
    expect(code).toBe(0);
    expect(said).toContain("npm install @cobalt-kit/components");
    expect(listApp()).not.toContain("added.txt");
  });

  it("writes nothing when somebody gives up", async () => {
    write("package.json", next);
    const { code, said } = await run({ keys: { framework: enter, "look like": "\u0003" } });
    expect(code).toBe(1);
    expect(said).toContain("Nothing was written.");
    expect(listApp()).toEqual(["package.json"]);
  });
});

interface Circumstances {
  userAgent?: string;
  /** What a package manager of this machine would do, as a shell script. */
  manager?: string;
  /** What somebody at a terminal presses, by the question. */
  keys?: Record<string, string>;
}

async function run(...words: (string | Circumstances)[]): Promise<{ code: number; said: string }> {
  const { userAgent, manager, keys }: Circumstances = Object.assign(
    {},
    ...words.filter((word) => typeof word !== "string"),
  );
  const input = Object.assign(new PassThrough(), { isTTY: keys !== undefined, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: keys !== undefined, columns: 200, rows: 50 });
  let said = "";
  const waiting = Object.entries(keys ?? {});
  output.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    const [question = "", pressed = ""] = waiting[0] ?? [];
    if (waiting.length === 0 || !said.includes(question)) return;
    waiting.shift();
    setImmediate(() => input.write(pressed));
  });
  const programs = mkdtempSync(join(tmpdir(), "create-cobalt-kit-programs-"));
  for (const name of manager === undefined ? [] : ["npm", "pnpm"]) {
    writeFileSync(join(programs, name), `#!/bin/sh\n${manager}\n`);
    chmodSync(join(programs, name), 0o755);
  }
  const args = words.filter((word) => typeof word === "string");
  const env = { ...process.env, PATH: `${programs}:${process.env["PATH"]}`, npm_config_user_agent: userAgent };
  const code = await create({ args, cwd: app, env, input, output });
  rmSync(programs, { recursive: true });
  return { code, said };
}

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(app, path)), { recursive: true });
  writeFileSync(join(app, path), typeof content === "string" ? content : JSON.stringify(content));
}

function read(path: string): string {
  return readFileSync(join(app, path), "utf8");
}

function contentOf(paths: string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, read(path)]));
}

function listApp(): string[] {
  return readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) =>
      join(each.parentPath, each.name)
        .slice(app.length + 1)
        .replaceAll("\\", "/"),
    )
    .toSorted();
}
