"use client";
import * as DialogPrimitive from "@radix-ui/react-dialog";
import {
  forwardRef,
  useEffect,
  useRef,
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
} from "react";
import { useAppearanceRoot } from "../../use-appearance-root.ts";
import { useMessages, useUI } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";
import { Button } from "../button/button.tsx";
import { CloseIcon } from "../icon/icons.tsx";
import { lockScroll } from "./scroll-lock.ts";
import { commonMessages } from "../../messages/common-messages.ts";

export interface DialogProps extends Omit<ComponentPropsWithoutRef<"div">, "role"> {
  open: boolean;
  /** Called with `false` on Escape, on a press outside and by the close button. */
  onOpenChange: (open: boolean) => void;
  /** @default "medium" @selector [data-size] */
  size?: "small" | "medium" | "large" | undefined;
  /** `"alertdialog"` interrupts, and is not closed by a press outside. @default "dialog" */
  role?: "dialog" | "alertdialog" | undefined;
  /** What gets the focus when it opens. @default the dialog itself, which is then read out from its title on */
  initialFocus?: (() => HTMLElement | null) | undefined;
  /** What gets the focus when it closes and what had it before is gone. */
  finalFocus?: (() => HTMLElement | null) | undefined;
}

/**
 * A modal dialog: keeps focus inside, closes on Escape, gives focus back. Needs a `DialogTitle` in it. On narrow screens it
 * becomes a sheet of full height. Renders a `<div role="dialog">` into the end of the page.
 *
 * @example
 * <Dialog open={open} onOpenChange={setOpen}>
 *   <DialogHeader><DialogTitle>Rename</DialogTitle></DialogHeader>
 *   <DialogBody>…</DialogBody>
 * </Dialog>
 */
export const Dialog: ForwardRefExoticComponent<DialogProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  DialogProps
>(function Dialog({ open, onOpenChange, ...props }, ref) {
  const { portalContainer } = useUI();
  return (
    <DialogPrimitive.Root open={open} onOpenChange={onOpenChange}>
      <DialogPrimitive.Portal container={portalContainer ?? null}>
        <DialogLayer {...props} ref={ref} />
      </DialogPrimitive.Portal>
    </DialogPrimitive.Root>
  );
});

const DialogLayer = forwardRef<HTMLDivElement, Omit<DialogProps, "open" | "onOpenChange">>(function DialogLayer(
  { size = "medium", role = "dialog", initialFocus, finalFocus, className, ...props },
  ref,
) {
  const { ref: layer, props: rootProps } = useAppearanceRoot();
  const previous = useRef<Element | null>(null);
  useEffect(lockScroll, []);

  return (
    <div ref={layer} className="ck-root ck-dialog-layer" {...rootProps}>
      {/* No aria-modal: the primitive hides the page itself, and that alone leaves the page's live region to be heard. */}
      <DialogPrimitive.Content
        {...props}
        ref={ref}
        role={role}
        className={usePartClass("dialog", className)}
        data-size={size}
        onOpenAutoFocus={(event) => {
          previous.current = document.activeElement;
          event.preventDefault();
          const dialog = event.currentTarget;
          (initialFocus?.() ?? (dialog instanceof HTMLElement ? dialog : null))?.focus();
        }}
        onCloseAutoFocus={(event) => {
          // The primitive gives focus back to its own trigger only, and there is none here.
          event.preventDefault();
          const target = previous.current;
          const gone = !(target instanceof HTMLElement) || !target.isConnected || target === document.body;
          (gone ? finalFocus?.() : target)?.focus();
        }}
        onPointerDownOutside={(event) => {
          if (role === "alertdialog") event.preventDefault();
        }}
      />
    </div>
  );
});

/**
 * The row of the title, with the button that closes the dialog.
 *
 * @example
 * <DialogHeader><DialogTitle>Rename</DialogTitle></DialogHeader>
 */
export function DialogHeader({ children }: { children: ReactNode }): ReactElement {
  const t = useMessages(commonMessages);
  return (
    <div className="ck-dialog-header">
      <div className="ck-dialog-heading">{children}</div>
      <DialogPrimitive.Close asChild>
        <Button variant="plain" size="small" iconOnly className="ck-dialog-close" aria-label={t.close}>
          <CloseIcon />
        </Button>
      </DialogPrimitive.Close>
    </div>
  );
}

/**
 * Names the dialog. Renders an `<h2>`.
 *
 * @example
 * <DialogTitle>Rename</DialogTitle>
 */
export function DialogTitle({ children }: { children: ReactNode }): ReactElement {
  return <DialogPrimitive.Title className="ck-dialog-title">{children}</DialogPrimitive.Title>;
}

/**
 * Describes the dialog. Renders a `<p>`.
 *
 * @example
 * <DialogDescription>Everyone sees the new name at once.</DialogDescription>
 */
export function DialogDescription({ children }: { children: ReactNode }): ReactElement {
  return <DialogPrimitive.Description className="ck-dialog-description">{children}</DialogPrimitive.Description>;
}

/**
 * The part that scrolls.
 *
 * @example
 * <DialogBody><DialogDescription>Everyone sees the new name at once.</DialogDescription></DialogBody>
 */
export function DialogBody({ children }: { children: ReactNode }): ReactElement {
  return <div className="ck-dialog-body">{children}</div>;
}

/**
 * A row of buttons that stays in sight.
 *
 * @example
 * <DialogFooter><Button onClick={close}>Cancel</Button></DialogFooter>
 */
export function DialogFooter({ children }: { children: ReactNode }): ReactElement {
  return <div className="ck-dialog-footer">{children}</div>;
}
