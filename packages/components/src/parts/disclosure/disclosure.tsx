"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useId,
} from "react";
import { useControllableState } from "../../use-controllable-state.ts";
import { useDirectionRef } from "../../mark-direction.ts";
import { usePartClass } from "../../use-part-class.ts";
import { wrapTexts } from "../../wrap-texts.ts";

/** Props of {@link Disclosure}. */
export interface DisclosureProps extends ComponentPropsWithoutRef<"div"> {
  /** The text of the button. */
  summary: ReactNode;
  /** Whether the content is shown, where your component keeps it. @selector [data-open] */
  open?: boolean | undefined;
  /** Whether the content is shown at first. @default false */
  defaultOpen?: boolean | undefined;
  /** Called when the content is shown or hidden. */
  onOpenChange?: ((open: boolean) => void) | undefined;
}

/**
 * Shows and hides content. Hidden content is not rendered until it is shown first.
 *
 * @keyboard Enter, Space: shows or hides its content
 * @example
 * <Disclosure summary="Input"><CodeView label="Input" value={input} /></Disclosure>
 */
export const Disclosure: ForwardRefExoticComponent<DisclosureProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  DisclosureProps
>(function Disclosure(
  { summary, open: givenOpen, defaultOpen = false, onOpenChange, className, children, ...props },
  ref,
): ReactElement {
  const [open, setOpen] = useControllableState(givenOpen, defaultOpen, onOpenChange);
  const id = useId();
  return (
    <div
      {...props}
      ref={useDirectionRef(ref)}
      className={usePartClass("disclosure", className)}
      data-open={open ? "" : undefined}
    >
      <button
        type="button"
        className="ck-disclosure-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span className="ck-disclosure-mark" data-open={open ? "" : undefined} aria-hidden="true" />
        {wrapTexts(summary)}
      </button>
      {open && (
        <div id={id} className="ck-disclosure-content">
          {children}
        </div>
      )}
    </div>
  );
});
