import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef, StrictMode, type ComponentType, type ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";

export interface ConformanceOptions {
  /** A part that exists only inside another. */
  wrap?: (element: ReactElement) => ReactElement;
  /** The root takes part in presses. @default false */
  pressable?: boolean;
}

/** What every part promises about its root: ref, class name, style, `data-*`, and handlers that run before ours. */
export function describeConformance<Props extends object>(
  name: string,
  Part: ComponentType<Props>,
  props: Props,
  { wrap = (element) => element, pressable = false }: ConformanceOptions = {},
): void {
  describe(`${name}, as a part`, () => {
    function setup(extra: object): { root: HTMLElement } {
      const ref = createRef<HTMLElement>();
      render(<StrictMode>{wrap(<Part {...props} {...extra} ref={ref} />)}</StrictMode>);
      if (ref.current === null) throw new Error(`${name} gave no element to its ref.`);
      return { root: ref.current };
    }

    it("gives its root to the ref", () => {
      expect(setup({}).root).toBeInstanceOf(HTMLElement);
    });

    it("adds the host's class name to its own", () => {
      const { root } = setup({ className: "host" });
      expect(root).toHaveClass("host");
      expect(root).toHaveClass("ck-root");
    });

    it("passes style and data attributes on to its root", () => {
      const { root } = setup({ style: { opacity: "0.5" }, "data-host": "yes" });
      expect(root).toHaveStyle({ opacity: "0.5" });
      expect(root).toHaveAttribute("data-host", "yes");
    });

    it("has no style attribute in server-rendered markup, which a content policy would block", () => {
      expect(renderToString(wrap(<Part {...props} />))).not.toMatch(/\sstyle=/);
    });

    if (pressable) {
      it("calls the host's handler once a press", async () => {
        const onClick = vi.fn();
        const { root } = setup({ onClick });
        await userEvent.click(root);
        expect(onClick).toHaveBeenCalledTimes(1);
      });
    }
  });
}
