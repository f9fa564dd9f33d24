import react from "@vitejs/plugin-react";
import { guardStyles } from "../packages/components/guard-styles.ts";
import type { StorybookConfig } from "@storybook/react-vite";

const config: StorybookConfig = {
  stories: ["./*.mdx", "../packages/components/src/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  framework: "@storybook/react-vite",
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    css: { ...vite.css, postcss: { plugins: [guardStyles()] } },
    plugins: [...(vite.plugins ?? []), react()],
    resolve: { ...vite.resolve, conditions: ["@cobalt-kit/source", "module", "browser", "development|production"] },
  }),
};
export default config;
