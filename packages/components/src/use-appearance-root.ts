"use client";
import { useRef, type RefObject } from "react";
import { checkAccent, refuseToken } from "./refuse-token.ts";
import { useUI } from "./ui-context.ts";
import { useClientLayoutEffect } from "./use-client-layout-effect.ts";

export interface AppearanceRoot {
  ref: RefObject<HTMLDivElement | null>;
  props: {
    "data-ck-theme": string | undefined;
    "data-ck-preset": string | undefined;
    dir: "ltr" | "rtl" | undefined;
    lang: string | undefined;
  };
}

/** What an element needs to hand theme, tokens and direction to everything in it: the provider's wrapper, and each portal. */
export function useAppearanceRoot(): AppearanceRoot {
  const { appearance, dir, locale } = useUI();
  const { theme, preset, tokens } = appearance;
  const ref = useRef<HTMLDivElement>(null);

  useClientLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const names = Object.entries(tokens ?? {}).flatMap(([token, value]) => {
      if (refuseToken(token, value)) return [];
      element.style.setProperty(`--ck-${token}`, value);
      return [`--ck-${token}`];
    });
    if (process.env.NODE_ENV !== "production") checkAccent(element);
    return () => {
      for (const name of names) element.style.removeProperty(name);
    };
  }, [tokens]);

  return {
    ref,
    props: {
      "data-ck-theme": theme === "inherit" ? undefined : theme,
      "data-ck-preset": typeof preset === "string" ? preset : preset?.join(" "),
      dir,
      lang: locale === "en" ? undefined : locale,
    },
  };
}
