import react from "@vitejs/plugin-react";
import remarkGfm from "remark-gfm";
import { guardStyles } from "../packages/components/guard-styles.ts";
import type { Rollup } from "vite";
import type { StorybookConfig } from "@storybook/react-vite";
import { componentPages } from "./component-pages.ts";
import { exampleIndexer, examplePages } from "./hook-pages.ts";
import { siteTexts } from "../scripts/docs/llms/llms-texts.ts";
import { registryFiles } from "../scripts/registry/registry-items.ts";
import { expandPage } from "../scripts/docs/expand-page.ts";

/** Examples of hooks are pages to read; tests of stories are about components. */
const examples = process.env["VITEST"] === undefined ? ["../packages/hooks/src/**/*.example.tsx"] : [];

const config: StorybookConfig = {
  stories: ["./pages/**/*.mdx", "../packages/{components,devtools}/src/**/*.stories.tsx", ...examples],
  experimental_indexers: (indexers = []) => [...indexers, exampleIndexer],
  staticDirs: ["./public"],
  addons: [
    {
      name: "@storybook/addon-docs",
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    "@storybook/addon-a11y",
    "@storybook/addon-vitest",
  ],
  framework: "@storybook/react-vite",
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // props come from the types, see component-pages.ts
  typescript: { reactDocgen: false },
  viteFinal: (vite) => ({
    ...vite,
    css: { ...vite.css, postcss: { plugins: [guardStyles()] } },
    plugins: [
      expandPages,
      languageModelTexts,
      shadcnRegistry,
      examplePages,
      componentPages,
      ...(vite.plugins ?? []),
      react(),
    ],
    // code under stories has the names of their components
    build: {
      ...vite.build,
      rolldownOptions: { ...vite.build?.rolldownOptions, output: { keepNames: true } },
      // for older browsers `light-dark()` would be rewritten, which then ignores the colour scheme that a story sets in its own sheet
      cssTarget: ["chrome123", "firefox128", "safari17.5"],
    },
    resolve: { ...vite.resolve, conditions: ["@cobalt-kit/source", "module", "browser", "development|production"] },
  }),
};
export default config;

/** What a page takes from a README or from code is put in its place before MDX is compiled. */
const expandPages = {
  name: "cobalt-kit:pages",
  enforce: "pre" as const,
  transform: (source: string, id: string) =>
    id.endsWith(".mdx") ? { code: expandPage(source), map: null } : undefined,
};

/** `llms.txt`, `llms-full.txt` and each page as Markdown, at the root of what is built. */
const languageModelTexts = {
  name: "cobalt-kit:llms",
  apply: "build" as const,
  generateBundle(this: Rollup.PluginContext) {
    for (const [fileName, source] of Object.entries(siteTexts())) this.emitFile({ type: "asset", fileName, source });
  },
};

/** Components for `shadcn add`, below `r/` of what is built. */
const shadcnRegistry = {
  name: "cobalt-kit:registry",
  apply: "build" as const,
  generateBundle(this: Rollup.PluginContext) {
    for (const [fileName, source] of Object.entries(registryFiles()))
      this.emitFile({ type: "asset", fileName, source });
  },
};
