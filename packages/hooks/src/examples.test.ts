import { CobaltProvider } from "@cobalt-kit/hooks";
import * as hooks from "@cobalt-kit/hooks";
import * as history from "@cobalt-kit/hooks/history";
import * as humanTasks from "@cobalt-kit/hooks/human-tasks";
import * as webhooks from "@cobalt-kit/hooks/webhooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { render, waitFor } from "@testing-library/react";
import { type ComponentType, createElement } from "react";
import { expect, it } from "vitest";

const examples = import.meta.glob<{ Example: ComponentType }>("./**/*.example.tsx");
const sources = import.meta.glob<string>("./**/*.example.tsx", { query: "?raw", import: "default", eager: true });

/** As `use-applications`, by the name of the hook. */
function fileOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const names = [
  ...Object.keys(hooks),
  ...Object.keys(history),
  ...Object.keys(humanTasks),
  ...Object.keys(webhooks),
].filter((name) => /^use(?!Suspense)[A-Z]/.test(name));

it.each(names)("%s has an example that uses it, which is its page", (name) => {
  const [path, source] = Object.entries(sources).find(([each]) => each.endsWith(`/${fileOf(name)}.example.tsx`)) ?? [];
  expect(path).toBeDefined();
  expect(source).toMatch(new RegExp(`\\b${name}\\(`));
});

it.each(Object.entries(examples))("%s shows what the service has, and no failure", async (_path, load) => {
  const { Example } = await load();
  const { fetch, control } = createSandbox({ tokenAccess: { webhooks: true } });
  const { container } = render(
    createElement(
      CobaltProvider,
      { linkedAccountId: "harbor", fetch, getSessionToken: () => control.mintToken("harbor") },
      createElement(Example),
    ),
  );
  await waitFor(() => {
    expect(container.textContent).not.toMatch(/^$|Loading…/);
    expect(container.textContent).not.toMatch(/could not|not found|\(\)/i);
    expect(container.querySelector("[role=alert]")).toBeNull();
  });
});
