import "../packages/components/src/styles.css";
import "../packages/components/src/admin.css";
import "./preview.css";
import { CobaltUIProvider, type Catalogue } from "@cobalt-kit/components";
import { CobaltProvider, type Permissions } from "@cobalt-kit/hooks";
import type { Preview } from "@storybook/react-vite";
import { useEffect, type ReactElement, type ReactNode } from "react";
import { spyOn } from "storybook/test";
import { checkAccessibility } from "./check-accessibility.ts";
import { checkReflow } from "./check-reflow.ts";
import { checkComposedKeys } from "./check-composed-keys.ts";
import { DocsContainer } from "./docs/docs-container.tsx";
import { DocsPage } from "./docs/docs-page.tsx";
import { addProps } from "./docs/prop-table.ts";
import { storySource } from "./docs/story-source.ts";
import { createStorySandbox, storyBaseUrl, type StorySandbox } from "./story-sandbox.ts";
import { customerItems, serviceItems, serviceOf } from "./story-service.ts";
import { storyLanguages } from "./story-languages.ts";
import { setStoryTheme } from "./story-theme.ts";

const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;

const preview: Preview = {
  tags: ["autodocs"],
  argTypesEnhancers: [addProps],
  loaders: [({ parameters, globals }) => createStorySandbox(serviceOf(parameters["sandbox"] ?? {}, globals))],
  decorators: [
    (Story, { loaded, globals, parameters }) => (
      <StoryPage
        key={`${globals["service"]} ${globals["customer"]}`}
        sandbox={loaded["sandbox"]}
        account={loaded["account"]}
        getSessionToken={loaded["getSessionToken"]}
        theme={String(globals["theme"])}
        dir={globals["dir"] === "rtl" ? "rtl" : undefined}
        catalogue={storyLanguages[String(globals["language"])]}
        width={String(globals["width"])}
        permissions={parameters["permissions"] ?? {}}
      >
        <Story />
      </StoryPage>
    ),
  ],
  beforeEach: ({ parameters, globals }) => {
    const { offline } = serviceOf(parameters["sandbox"] ?? {}, globals);
    if (offline !== true) return undefined;
    const onLine = spyOn(navigator, "onLine", "get").mockReturnValue(false);
    return () => onLine.mockRestore();
  },
  afterEach: async ({ parameters }) => {
    if (import.meta.env.MODE !== "test") return;
    await checkAccessibility();
    if (parameters["fixedWidth"] !== true) await checkReflow();
    await checkComposedKeys();
  },
  globalTypes: {
    theme: {
      description: "Theme of the page",
      toolbar: { icon: "circlehollow", items: ["light", "dark"], dynamicTitle: true },
    },
    dir: {
      description: "Direction",
      toolbar: { icon: "transfer", items: ["ltr", "rtl"], dynamicTitle: true },
    },
    language: {
      description: "Language",
      toolbar: { icon: "globe", items: Object.keys(storyLanguages), dynamicTitle: true },
    },
    service: {
      description: "What the service does",
      toolbar: { icon: "lightning", items: menuOf(serviceItems), dynamicTitle: true },
    },
    customer: {
      description: "Who is signed in",
      toolbar: { icon: "user", items: menuOf(customerItems), dynamicTitle: true },
    },
    width: {
      description: "Width",
      toolbar: { icon: "grow", items: ["full", "375"], dynamicTitle: true },
    },
  },
  initialGlobals: {
    theme: prefersDark ? "dark" : "light",
    dir: "ltr",
    language: "en",
    service: "usual",
    customer: "usual",
    width: "full",
  },
  parameters: {
    layout: "padded",
    controls: { expanded: true },
    docs: {
      container: DocsContainer,
      page: DocsPage,
      source: { transform: storySource },
    },
    options: {
      storySort: {
        order: [
          "Start",
          ["Welcome", "Five minutes to a result", "How it fits together", "CobaltUIProvider", "*"],
          "Guides",
          [
            "Headless",
            "Shadcn registry",
            "Theming",
            "Languages",
            "Routing and deep links",
            "Permissions and gates",
            "Events",
            "Errors",
            "Server and session tokens",
            "Server rendering",
            "Testing your page",
            "Without React",
            "Security and CSP",
            "Accessibility",
            "Browsers",
            "Migrating from react-cobalt-js",
            "Migrating from cobalt-js",
            "Upgrade notes",
          ],
          "Marketplace",
          ["IntegrationsMarketplace", "*"],
          "Settings fields",
          "Runs",
          "Admin",
          "Parts",
          "Hooks",
          "Client and server",
          ["Client", "Server", "Sandbox", "Devtools", "CobaltDevtools", "Create"],
        ],
      },
    },
    // The runner has its own check of the whole body in both themes, see checkAccessibility.
    a11y: { test: import.meta.env.MODE === "test" ? "off" : "todo" },
  },
};
export default preview;

function menuOf(items: Record<string, string>): { value: string; title: string }[] {
  return Object.entries(items).map(([value, title]) => ({ value, title }));
}

function StoryPage({
  sandbox,
  account,
  getSessionToken,
  theme,
  dir: givenDir,
  catalogue,
  width,
  permissions,
  children,
}: StoryPageProps): ReactElement {
  const dir = givenDir ?? catalogue?.dir ?? "ltr";
  useEffect(() => setStoryTheme(theme), [theme]);
  useEffect(() => {
    document.documentElement.dir = dir;
    document.documentElement.lang = catalogue?.locale ?? "en";
  }, [dir, catalogue]);
  return (
    <CobaltProvider
      linkedAccountId={account}
      getSessionToken={getSessionToken}
      baseUrl={storyBaseUrl}
      fetch={sandbox.fetch}
      {...permissions}
    >
      <CobaltUIProvider dir={givenDir} catalogue={catalogue}>
        <main className="story-page" data-width={width}>
          {children}
        </main>
      </CobaltUIProvider>
    </CobaltProvider>
  );
}

interface StoryPageProps extends StorySandbox {
  theme: string;
  dir: "rtl" | undefined;
  catalogue: Catalogue | undefined;
  width: string;
  permissions: Permissions;
  children: ReactNode;
}
