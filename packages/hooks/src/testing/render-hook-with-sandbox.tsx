import { CobaltProvider, type CobaltProviderProps } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act, renderHook, type RenderHookResult } from "@testing-library/react";
import { type ReactElement, type ReactNode, StrictMode } from "react";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { tracked } from "./clock.ts";

/** What a test may set of the provider; everything else has a default that works. */
export type TestProviderProps = Partial<CobaltProviderProps> & { sandbox: Sandbox };

/** A provider over a sandbox, in StrictMode. */
export function TestProvider({
  sandbox,
  linkedAccountId = "harbor",
  children,
  ...props
}: TestProviderProps): ReactElement {
  return (
    <StrictMode>
      <CobaltProvider
        linkedAccountId={linkedAccountId}
        getSessionToken={tracked(() => sandbox.control.mintToken(String(linkedAccountId)))}
        baseUrl="https://api.cobalt.test"
        fetch={tracked(sandbox.fetch)}
        {...props}
      >
        {children}
      </CobaltProvider>
    </StrictMode>
  );
}

export interface SandboxHook<T> extends RenderHookResult<T, unknown> {
  sandbox: Sandbox;
}

/** Runs a hook for the account `harbor`, or the one in `props`. */
export function renderHookWithSandbox<T>(
  hook: () => T,
  sandbox: Sandbox = createSandbox(),
  props: Partial<CobaltProviderProps> = {},
): SandboxHook<T> {
  const wrapper = ({ children }: { children: ReactNode }): ReactElement => (
    <TestProvider sandbox={sandbox} {...props}>
      {children}
    </TestProvider>
  );
  return { ...renderHook(hook, { wrapper }), sandbox };
}

/** Lets TanStack tell what it has; it does so a turn later. */
export async function flush(): Promise<void> {
  await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
}

/** A console.error is a failure of the test, whatever else it found. */
export function failOnConsoleError(): void {
  beforeEach(() => {
    vi.spyOn(console, "error");
  });
  afterEach(() => {
    const calls = vi.mocked(console.error).mock.calls;
    vi.restoreAllMocks();
    expect(calls).toEqual([]);
  });
}
