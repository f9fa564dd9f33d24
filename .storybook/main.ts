import react from "@vitejs/plugin-react";
import remarkGfm from "remark-gfm";
import { guardStyles } from "../packages/components/guard-styles.ts";
import type { StorybookConfig } from "@storybook/react-vite";
import { expandPage } from "../scripts/docs/expand-page.ts";

const config: StorybookConfig = {
  stories: ["./pages/**/*.mdx", "../packages/components/src/**/*.stories.tsx"],
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
  viteFinal: (vite) => ({
    ...vite,
    css: { ...vite.css, postcss: { plugins: [guardStyles()] } },
    plugins: [expandPages, ...(vite.plugins ?? []), react()],
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
