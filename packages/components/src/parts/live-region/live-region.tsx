"use client";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from "react";
import { wrapTexts } from "../../wrap-texts.ts";

const AnnounceContext = createContext<((text: string) => void) | null>(null);

/**
 * Returns a function that announces a text to screen readers, politely and once.
 *
 * @example
 * const announce = useAnnounce();
 * save().then(() => announce("Saved"));
 */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext) ?? ignore;
}

/** Props of {@link LiveRegion}. */
export interface LiveRegionProps {
  /** The part of your page whose changes are announced. */
  children: ReactNode;
}

/**
 * One polite live region for everything inside; nested ones use the outermost.
 *
 * @example
 * <LiveRegion><Page /></LiveRegion>
 */
export function LiveRegion({ children }: LiveRegionProps): ReactElement {
  const outer = useContext(AnnounceContext);
  return outer === null ? <OwnLiveRegion>{children}</OwnLiveRegion> : <>{wrapTexts(children)}</>;
}

function OwnLiveRegion({ children }: { children: ReactNode }): ReactElement {
  const [text, setText] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((next: string) => {
    // A sentence that is there already would not be read again.
    setText("");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setText(next), 50);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <AnnounceContext.Provider value={announce}>
      {wrapTexts(children)}
      <div className="ck-root ck-visually-hidden" role="status" aria-live="polite">
        {text}
      </div>
    </AnnounceContext.Provider>
  );
}

function ignore(): void {}
