"use client";
import { type ReactElement, type RefObject, useCallback, useRef } from "react";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";

/** The numbers beside a text box, of the lines in sight. Lines must not wrap. */
export function LineNumbers({
  text,
  boxRef,
}: {
  text: string;
  boxRef: RefObject<HTMLTextAreaElement | null>;
}): ReactElement {
  const numbers = useRef<HTMLSpanElement>(null);
  const latest = useRef(text);

  const draw = useCallback(() => {
    const box = boxRef.current;
    const column = numbers.current;
    if (box === null || column === null) return;
    const style = getComputedStyle(box);
    const height = Number.parseFloat(style.lineHeight) || 20;
    const total = countLines(latest.current);
    const first = Math.min(Math.floor(box.scrollTop / height), total - 1);
    const last = Math.min(total, first + Math.ceil((box.clientHeight || height) / height) + 1);
    column.textContent = Array.from({ length: last - first }, (_, index) => first + index + 1).join("\n");
    column.style.transform = `translateY(${first * height - box.scrollTop}px)`;
    // As wide as its last number, so that nothing moves while scrolling.
    if (column.parentElement) column.parentElement.style.width = `calc(${String(total).length}ch + 12px)`;
  }, [boxRef]);

  useClientLayoutEffect(() => {
    latest.current = text;
    draw();
  }, [text, draw]);
  useClientLayoutEffect(() => {
    const box = boxRef.current;
    if (box === null) return undefined;
    box.addEventListener("scroll", draw, { passive: true });
    // One of the script's window never hears of sizes in another.
    const Observer = box.ownerDocument.defaultView?.ResizeObserver;
    const observer = Observer && new Observer(draw);
    observer?.observe(box);
    return () => {
      box.removeEventListener("scroll", draw);
      observer?.disconnect();
    };
  }, [boxRef, draw]);

  return (
    <div className="ck-json-lines" aria-hidden="true">
      <span ref={numbers} className="ck-json-numbers" />
    </div>
  );
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
