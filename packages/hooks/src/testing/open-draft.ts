import {
  type CobaltContextValue,
  type Config,
  type ConfigDraft,
  type ConfigDraftResult,
  type UseConfigDraftOptions,
  useCobalt,
  useConfigDraft,
} from "@cobalt-kit/hooks";
import { type AccountState, createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { waitFor } from "@testing-library/react";
import { expect } from "vitest";
import { renderHookWithSandbox, type SandboxHook } from "./render-hook-with-sandbox.tsx";

export interface OpenedDraft {
  result: ConfigDraftResult;
  context: CobaltContextValue;
}

/** What a draft is once it is there, with the cache beside it. */
function ready({ result, context }: OpenedDraft): ConfigDraft & CobaltContextValue {
  if (result.status !== "ready") throw new Error(`The draft is ${result.status}.`);
  return { ...result.draft, ...context };
}

/** Opens the draft of an application that the account is connected to then. */
export async function openDraft(
  options: UseConfigDraftOptions,
  { sandbox = createSandbox(), account = "harbor" }: { sandbox?: Sandbox; account?: string } = {},
): Promise<SandboxHook<OpenedDraft> & { draft: () => ConfigDraft & CobaltContextValue }> {
  sandbox.control.connect(account, options.slug);
  const hook = renderHookWithSandbox(() => ({ result: useConfigDraft(options), context: useCobalt() }), sandbox, {
    linkedAccountId: account,
  });
  await waitFor(() => expect(hook.result.current.result.status).toBe("ready"));
  return { ...hook, draft: () => ready(hook.result.current) };
}

/** A config as the sandbox has it. */
export function storedConfig(
  sandbox: Sandbox,
  slug: string,
  { account = "harbor", configId = account }: { account?: string; configId?: string } = {},
): AccountState["configs"][number] {
  const found = sandbox.control
    .account(account)
    .configs.find((config) => config.slug === slug && config.config_id === configId);
  if (found === undefined) throw new Error(`${account} has no config ${configId} of ${slug}.`);
  return found;
}

/** A config in which another tab stored a value of the application. */
export function withValue(config: Config, id: string, value: string): Config {
  return { ...config, fields: config.fields.map((field) => (field.id === id ? { ...field, value } : field)) };
}
