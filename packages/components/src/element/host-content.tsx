"use client";
import { useLayoutEffect, useMemo, useRef, type ReactElement, type ReactNode } from "react";
import type { HostContent } from "./marketplace-element.ts";

/** An element or a text of a page without React, within ours. */
export function fromHost(content: HostContent): ReactNode {
  return content === null || content === undefined || typeof content === "string" ? (
    content
  ) : (
    <HostElement element={content} />
  );
}

/** {@link fromHost} for what a function of the host returns. The same function until the host gives another. */
export function useFromHost<Value>(
  render: ((value: Value) => HostContent) | undefined,
): ((value: Value) => ReactNode) | undefined {
  return useMemo(() => (render === undefined ? undefined : (value: Value) => fromHost(render(value))), [render]);
}

function HostElement({ element }: { element: Element }): ReactElement {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(element), [element]);
  return <span ref={place} className="ck-host-content" />;
}
