"use client";
import { useMemo, type ReactElement, type ReactNode } from "react";
import { mergeAppearance, type Appearance } from "./appearance.ts";
import { UIContext, useUI } from "./ui-context.ts";
import { useAppearanceRoot } from "./use-appearance-root.ts";

export interface AppearanceScopeProps {
  appearance: Appearance | undefined;
  children: ReactNode;
}

/** Gives what is inside a look of its own, over the one around it. */
export function AppearanceScope({ appearance, children }: AppearanceScopeProps): ReactElement {
  const outer = useUI();
  const value = useMemo(
    () => ({ ...outer, appearance: mergeAppearance(outer.appearance, appearance) }),
    [outer, appearance],
  );
  if (appearance === undefined) return <UIContext.Provider value={outer}>{children}</UIContext.Provider>;
  return (
    <UIContext.Provider value={value}>
      <AppearanceRoot>{children}</AppearanceRoot>
    </UIContext.Provider>
  );
}

/** The element from which theme and tokens are inherited. */
export function AppearanceRoot({ children }: { children: ReactNode }): ReactElement {
  const { ref, props } = useAppearanceRoot();
  return (
    <div ref={ref} className="ck-provider" {...props}>
      {children}
    </div>
  );
}
