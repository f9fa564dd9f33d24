import { waitFor } from "@testing-library/react";
import { expect } from "vitest";

/** What a host may give the root of any part, field, view or block. */
export interface RootProps {
  ref: (element: Element | null) => void;
  className: string;
  style: { opacity: number };
  lang: string;
  "data-host": string;
}

/** Renders with all of these, and expects each of them at one element, as soon as its code is there. Returns it. */
export async function expectRootOf(render: (root: RootProps) => void): Promise<Element | null> {
  let root: Element | null = null;
  const ref = (element: Element | null): void => void (root = element);
  render({ ref, className: "host", style: { opacity: 0.5 }, lang: "de", "data-host": "yes" });
  await waitFor(() => expect(root).toBeInstanceOf(HTMLElement));
  expect(root).toHaveClass("host");
  expect(root).toHaveStyle({ opacity: "0.5" });
  expect(root).toHaveAttribute("lang", "de");
  expect(root).toHaveAttribute("data-host", "yes");
  return root;
}
