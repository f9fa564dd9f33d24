import type { Framework, Styling, TestRunner } from "./choices.ts";
import { addCommand, runCommand } from "./package-manager.ts";
import type { App } from "./read-app.ts";
import { type AppFile, appFiles } from "./templates.ts";

/** What is to be done to an app. */
export interface Plan {
  files: AppFile[];
  /** Lines of `.env.example`, by the name of the variable. */
  environment: ReadonlyMap<string, string>;
  /** What only its owner can do, as sentences. */
  byHand: string[];
  /** The commands that add what is not installed yet. */
  installs: string[][];
  /** The command that runs the test. */
  test: string;
  /** How the page is seen while one develops, as sentences. */
  start: string[];
}

/** Decides everything for an app; writes nothing. */
export function plan(app: App, framework: Framework, styling: Styling): Plan {
  const runner: TestRunner = framework === "vite" ? app.unitTests : "playwright";
  const files = appFiles(framework, styling, runner, app.nextFolder);
  const add = (packages: string[], dev: boolean): string[][] => {
    const missing = packages.filter((each) => !app.packages.has(each));
    return missing.length === 0 ? [] : [addCommand(app.packageManager, missing, dev)];
  };
  const installs = [
    ...add(styling === "components" ? ["@cobalt-kit/components", ...always] : always, false),
    ...add(["@cobalt-kit/sandbox", ...toolsOf[runner]], true),
  ];
  const byHand = [...handwork(framework, files), ...ignoring(app)];
  if (framework === "next" && !app.hasNextLayout)
    byHand.push(`${app.nextFolder}/layout.tsx: Next wants a root layout around the new page, and there is none.`);
  if (framework === "next")
    byHand.push(
      ...app.nextPages.map((path) => `${path}: it has the address of a new file, and Next builds neither. Keep one.`),
    );
  if (!app.hasTypeScript)
    byHand.push(
      "TypeScript: the files are written in it, and package.json does not name it. Vite and Next take them as they are; elsewhere let your bundler read .tsx, or remove the types and rename the files.",
    );
  if (styling === "headless" && !app.packages.has("tailwindcss"))
    byHand.push(
      "Tailwind: the markup has its classes, and package.json does not name it. Install it, or style the files your way.",
    );
  return { files, environment, byHand, installs, test: testCommand(app, runner), start: startOf(app, framework) };
}

const always = ["@cobalt-kit/hooks", "@cobalt-kit/server", "@tanstack/react-query"];

const testingLibrary = ["@testing-library/dom", "@testing-library/react", "@testing-library/user-event"];

const toolsOf: Record<TestRunner, string[]> = {
  vitest: ["vitest", "jsdom", ...testingLibrary],
  jest: ["jest-environment-jsdom", "jest-fixed-jsdom", ...testingLibrary],
  playwright: ["@playwright/test"],
};

const environment: ReadonlyMap<string, string> = new Map([
  [
    "COBALT_API_KEY",
    "# Cobalt's API key, for the backend alone: tk… of the test environment, pk… of production.\nCOBALT_API_KEY=tk_sandbox",
  ],
  [
    "COBALT_BASE_URL",
    "# The sandbox, started by: npx cobalt-sandbox --port 4010. Without it, Cobalt itself is asked.\nCOBALT_BASE_URL=http://127.0.0.1:4010",
  ],
]);

function testCommand({ packageManager, packages }: App, runner: TestRunner): string {
  const run = (program: string): string => runCommand(packageManager, program);
  if (runner === "vitest") return run("vitest run tests/integrations.test.tsx");
  if (runner === "jest") return run("jest tests/integrations.test.tsx");
  const test = run("playwright test");
  return packages.has("@playwright/test") ? test : `${run("playwright install chromium")} && ${test}`;
}

function handwork(framework: Framework, files: AppFile[]): string[] {
  const server = files[0]?.path ?? "";
  const login = `${server}: let currentCustomer ask your own login who is signed in.`;
  switch (framework) {
    case "next":
    case "tanstack-start":
      return [login];
    case "react-router":
      return [
        `app/routes.ts: add the two routes (file routes of flatRoutes() want other names).
    route("integrations", "routes/integrations.tsx"),
    route("api/cobalt/session", "routes/cobalt-session.ts"),`,
        login,
      ];
    case "vite":
      return [
        `Your page: render <Integrations customerId={…} /> of src/integrations.tsx.`,
        `Your backend: mount cobaltSession of ${server} at /api/cobalt/session.
    app.all("/api/cobalt/session", toNodeHandler(cobaltSession)); // toNodeHandler is of @cobalt-kit/server/node`,
        login,
      ];
  }
}

function ignoring({ ignores }: App): string[] {
  return [
    ...(ignores[".env"] === false ? [".gitignore: add .env, before you put your key into it."] : []),
    ...(ignores[".env.example"] ? [".gitignore: add !.env.example, which Git ignores now."] : []),
  ];
}

function startOf({ packageManager }: App, framework: Framework): string[] {
  const sandbox = `${runCommand(packageManager, "cobalt-sandbox --port 4010")}, which stays open.`;
  if (framework !== "vite")
    return ["Copy .env.example to .env.", sandbox, "Start your app in another terminal, and open /integrations."];
  return [
    "Copy .env.example to .env, and start your backend with it: npx tsx --env-file=.env server.ts",
    'Add baseUrl="http://127.0.0.1:4010" to the <CobaltProvider>, for as long as you use the sandbox.',
    'Let your development server pass /api on to your backend, in Vite with server: { proxy: { "/api": "http://localhost:3000" } }',
    sandbox,
    "Start backend and app in two more terminals, and open your page.",
  ];
}
