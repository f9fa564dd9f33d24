import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "../process/run-command.ts";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  permissions?: Record<string, string>;
  steps: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

type TestedWorkflow = Workflow & { jobs: Record<string, { needs?: string }> };

const folder = join(root, ".github/workflows");
const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

/** What makes a workflow easy to hijack, as sentences. */
function findRisks(text: string): string[] {
  const workflow: Workflow = parse(text);
  const risks: string[] = [];
  if ("pull_request_target" in workflow.on) risks.push("strangers' code would run with the repository's rights");
  if (Object.values(workflow.permissions ?? { all: "write" }).includes("write"))
    risks.push("every job would have a right to write");
  for (const [, reference = ""] of text.matchAll(/uses: *(.+)/g))
    if (!/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(reference))
      risks.push(`${reference} is not pinned by commit with its version beside it`);
  for (const [name, { permissions = workflow.permissions ?? {}, steps }] of Object.entries(workflow.jobs)) {
    const publishes = permissions["id-token"] === "write" || permissions["pages"] === "write";
    const used = (action: string): Step[] => steps.filter(({ uses }) => uses?.startsWith(`${action}@`));
    for (const step of used("actions/checkout"))
      if (step.with?.["persist-credentials"] !== false)
        risks.push(`${name} leaves the repository's token in the checkout`);
    for (const step of used("actions/setup-node"))
      if (step.with?.["package-manager-cache"] !== false || "cache" in (step.with ?? {}))
        risks.push(`${name} takes packages from a cache that others fill`);
    if (used("actions/cache").length > 0) risks.push(`${name} takes files from a cache that others fill`);
    if (!publishes) continue;
    const deploysPages = steps.length === 1 && used("actions/deploy-pages").length === 1;
    const others = Object.keys(permissions).filter(
      (right) => right !== "id-token" && !(right === "pages" && deploysPages),
    );
    if (others.length > 0) risks.push(`${name} publishes and has other rights, too`);
    if (
      used("actions/checkout").length > 0 ||
      steps.some(({ run = "" }) => /\b(pnpm|npx|npm (ci|install|test)|\.ci)\b/.test(run))
    )
      risks.push(`${name} publishes and runs code that is not the release`);
  }
  return risks;
}

describe.each([...texts])("%s", (_name, text) => {
  it("cannot be hijacked by an action, a pull request, a cache or a dependency", () => {
    expect(findRisks(text)).toEqual([]);
  });
});

it.each([
  ["an action by its tag", /@3d3c\w+ # (v[\d.]+)/, "@$1", "not pinned"],
  ["credentials that stay", "persist-credentials: false", "persist-credentials: true", "token in the checkout"],
  ["a cache", "package-manager-cache: false", "cache: pnpm", "from a cache"],
  ["more rights for publishing", "id-token: write", "contents: write\n      id-token: write", "other rights"],
  ["an install beside publishing", "npm publish", "npm install && npm publish", "not the release"],
  ["rights for every job", "permissions: {}", "permissions: { contents: write }", "right to write"],
  ["strangers' pull requests", "push:", "pull_request_target:", "strangers"],
])("notices %s", (_what, from, to, risk) => {
  const text = texts.get("release.yml") ?? "";
  expect(findRisks(text.replace(from, to)).join("\n")).toContain(risk);
});

it.each([
  [
    "a page's rights beside other work",
    "      - id: deployment",
    "      - run: npm run more\n      - id: deployment",
    "other rights",
  ],
  ["a right that pages do not need", "pages: write", "pages: write\n      contents: write", "other rights"],
  ["a second job that may publish pages", "contents: read", "pages: write", "runs code that is not the release"],
])("notices in the site's workflow %s", (_what, from, to, risk) => {
  const text = texts.get("site.yml") ?? "";
  expect(findRisks(text.replace(from, to)).join("\n")).toContain(risk);
});

it("publishes the site that was tested", () => {
  const { jobs }: TestedWorkflow = parse(texts.get("site.yml") ?? "");
  expect(jobs["deploy"]?.needs).toBe("build");
  expect(jobs["build"]?.permissions).toEqual({ contents: "read" });
  expect(jobs["deploy"]?.permissions).toEqual({ pages: "write", "id-token": "write" });
  const commands = jobs["build"]?.steps.map(({ run, uses }) => run ?? uses?.split("@")[0]);
  expect(commands?.slice(-3)).toEqual([
    "npm run build-storybook",
    "npm run test:docs",
    "actions/upload-pages-artifact",
  ]);
});

it("publishes what was tested", () => {
  const { jobs }: TestedWorkflow = parse(texts.get("release.yml") ?? "");
  expect(jobs["publish"]?.needs).toBe("test");
  expect(jobs["test"]?.permissions).toEqual({ contents: "read" });
  expect(jobs["publish"]?.permissions).toEqual({ "id-token": "write" });
});

it("installs nothing that is fresh, comes from elsewhere, has lost its proof or runs a script of its own", () => {
  const settings = parse(readFileSync(join(root, "pnpm-workspace.yaml"), "utf8"));
  expect(settings).toMatchObject({
    minimumReleaseAgeStrict: true,
    blockExoticSubdeps: true,
    trustPolicy: "no-downgrade",
  });
  expect(settings.minimumReleaseAge).toBeGreaterThanOrEqual(3 * 24 * 60);
  expect(Object.values(settings.allowBuilds)).not.toContain(true);
});
