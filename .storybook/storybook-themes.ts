import { create, type ThemeVars } from "storybook/theming";

const shared = {
  brandTitle: "Cobalt Kit",
  brandUrl: "./",
  brandTarget: "_self",
  fontBase: 'Inter, system-ui, "Segoe UI", "DejaVu Sans", sans-serif',
  fontCode: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
  appBorderRadius: 8,
  inputBorderRadius: 6,
};

/** Storybook's own surface, in the colours that the components have by default. */
export const storybookThemes: Record<"light" | "dark", ThemeVars> = {
  light: create({
    ...shared,
    base: "light",
    brandImage: "./logo-light.svg",
    colorPrimary: "#2f4fd8",
    colorSecondary: "#2f4fd8",
    appBg: "#f5f6fa",
    appContentBg: "#ffffff",
    appPreviewBg: "#ffffff",
    appBorderColor: "#dfe2ea",
    textColor: "#171a21",
    textMutedColor: "#5a6172",
    barBg: "#ffffff",
    barTextColor: "#5a6172",
    barHoverColor: "#2f4fd8",
    barSelectedColor: "#2f4fd8",
    inputBorder: "#c3c8d4",
  }),
  dark: create({
    ...shared,
    base: "dark",
    brandImage: "./logo-dark.svg",
    colorPrimary: "#a3b5ff",
    colorSecondary: "#7d95ff",
    appBg: "#101218",
    appContentBg: "#15171d",
    appPreviewBg: "#15171d",
    appBorderColor: "#2f333e",
    textColor: "#edeff5",
    textMutedColor: "#a4abbb",
    textInverseColor: "#15171d",
    barBg: "#15171d",
    barTextColor: "#a4abbb",
    barHoverColor: "#a3b5ff",
    barSelectedColor: "#a3b5ff",
    inputBg: "#1c1f27",
    inputBorder: "#454b5a",
    inputTextColor: "#edeff5",
  }),
};
