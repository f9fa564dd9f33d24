import { readFileSync } from "node:fs";
import type { Framework, Styling, TestRunner } from "./choices.ts";

/** A file for an app. */
export interface AppFile {
  /** From the app's folder, with `/`. */
  path: string;
  content: string;
}

/** Where the files of a framework go. */
interface Layout {
  /** The file that holds the API key. Its name keeps it out of bundles, where the framework goes by names. */
  server: string;
  /** The file that shows the marketplace. */
  page: string;
  /** Markup of the host's own, seen from the page. */
  markup: string;
  /** What else belongs to it, by the paths of its templates. */
  others: string[];
}

const layouts: Record<Framework, Layout> = {
  next: {
    server: "app/cobalt.ts",
    page: "app/integrations/integrations.tsx",
    markup: ".",
    others: ["app/integrations/page.tsx", "app/api/cobalt/session/route.ts"],
  },
  "react-router": {
    server: "app/cobalt.server.ts",
    page: "app/routes/integrations.tsx",
    markup: "../integrations",
    others: ["app/routes/cobalt-session.ts"],
  },
  "tanstack-start": {
    server: "src/cobalt.server.ts",
    page: "src/routes/integrations.tsx",
    markup: "../integrations",
    others: ["src/routes/api/cobalt/session.ts"],
  },
  vite: { server: "server/cobalt.ts", page: "src/integrations.tsx", markup: "./integrations", others: [] },
};

/** Every file that an app gets but its environment's example. `nextFolder` is where a Next app has its routes. */
export function appFiles(
  framework: Framework,
  styling: Styling,
  runner: TestRunner,
  nextFolder: "app" | "src/app",
): AppFile[] {
  const { server, page, markup, others } = layouts[framework];
  const file = (path: string, template: string): AppFile => ({ path, content: read(template) });
  const files = [
    file(server, "server/cobalt.ts"),
    ...others.map((path) => file(path, `${framework}/${path}`)),
    file(page, `${framework}/${page}`),
  ];
  if (styling === "headless") {
    const folder = new URL(`${markup}/`, `file:///${page}`).pathname.slice(1);
    for (const each of files) if (each.path === page) each.content = withoutComponents(each.content, markup);
    for (const name of ["gallery.tsx", "connect-button.tsx", "settings.tsx"])
      files.push(file(`${folder}${name}`, `headless/${name}`));
  }
  if (framework === "next") for (const each of files) each.path = each.path.replace(/^app\//, `${nextFolder}/`);
  return [...files, ...testFiles(framework, runner)];
}

function testFiles(framework: Framework, runner: TestRunner): AppFile[] {
  if (runner !== "playwright") return [{ path: "tests/integrations.test.tsx", content: read(`tests/${runner}.tsx`) }];
  const config = read("tests/playwright.config.ts");
  return [
    { path: "e2e/integrations.spec.ts", content: read("tests/playwright.ts") },
    {
      path: "playwright.config.ts",
      // What TanStack Start's build is started with depends on where it is deployed; a preview always works.
      content:
        framework === "tanstack-start"
          ? config.replace("npm start", "npx vite preview --port 3000 --strictPort")
          : config,
    },
  ];
}

/** The same page with the host's own gallery. */
function withoutComponents(page: string, markup: string): string {
  return page
    .replace('import { IntegrationsMarketplace } from "@cobalt-kit/components";\n', "")
    .replace('import "@cobalt-kit/components/styles.css";\n', `import { Gallery } from "${markup}/gallery";\n`)
    .replace("<IntegrationsMarketplace />", "<Gallery />");
}

const read = (template: string): string =>
  readFileSync(new URL(`../templates/${template}`, import.meta.url), "utf8").replaceAll("\r\n", "\n");
