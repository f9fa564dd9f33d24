export type Framework = "next" | "react-router" | "tanstack-start" | "vite";

/** What each framework is called, in the order in which they are asked for. */
export const frameworks: Record<Framework, string> = {
  next: "Next.js, App Router",
  "react-router": "React Router 7, framework mode",
  "tanstack-start": "TanStack Start",
  vite: "Vite, or another single-page app",
};

export type Styling = "components" | "headless";

export const stylings: Record<Styling, string> = {
  components: "Finished components, with their stylesheet",
  headless: "Hooks, under markup of your own with Tailwind's classes",
};

export type TestRunner = "vitest" | "jest" | "playwright";
