"use client";
import { forwardRef, type ComponentPropsWithoutRef, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { restyled } from "../../cx.ts";
import { commonMessages } from "../../messages/common-messages.ts";
import { useMessages } from "../../ui-context.ts";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";
import { Button } from "../button/button.tsx";
import { CloseIcon } from "../icon/icons.tsx";
import { useDialog } from "./dialog-context.ts";

type DivProps = ComponentPropsWithoutRef<"div">;
type DivPart = ForwardRefExoticComponent<DivProps & RefAttributes<HTMLDivElement>>;

/**
 * The row with the title and the close button. Renders a `<div>`.
 *
 * @example
 * <DialogHeader><DialogTitle>Rename</DialogTitle></DialogHeader>
 */
export const DialogHeader: DivPart = forwardRef<HTMLDivElement, DivProps>(function DialogHeader(
  { className, children, ...props },
  ref,
) {
  const t = useMessages(commonMessages);
  const { close } = useDialog("DialogHeader");
  return (
    <div {...props} ref={ref} className={restyled("ck-dialog-header", className)}>
      <div className="ck-dialog-heading">{children}</div>
      <Button
        variant="plain"
        size="small"
        iconOnly
        className="ck-dialog-close"
        aria-label={t.close}
        onClick={() => close()}
      >
        <CloseIcon />
      </Button>
    </div>
  );
});

/**
 * Names the dialog. Renders an `<h2>`.
 *
 * @example
 * <DialogTitle>Rename</DialogTitle>
 */
export const DialogTitle: ForwardRefExoticComponent<
  ComponentPropsWithoutRef<"h2"> & RefAttributes<HTMLHeadingElement>
> = forwardRef<HTMLHeadingElement, ComponentPropsWithoutRef<"h2">>(function DialogTitle(
  { className, children, ...props },
  ref,
) {
  const { titleId } = useDialog("DialogTitle");
  return (
    <h2 {...props} ref={ref} id={titleId} className={restyled("ck-dialog-title", className)}>
      {children}
    </h2>
  );
});

/**
 * Describes the dialog. Renders a `<p>`.
 *
 * @example
 * <DialogDescription>Everyone sees the new name at once.</DialogDescription>
 */
export const DialogDescription: ForwardRefExoticComponent<
  ComponentPropsWithoutRef<"p"> & RefAttributes<HTMLParagraphElement>
> = forwardRef<HTMLParagraphElement, ComponentPropsWithoutRef<"p">>(function DialogDescription(
  { className, ...props },
  ref,
) {
  const { descriptionId, addDescription } = useDialog("DialogDescription");
  useClientLayoutEffect(addDescription, [addDescription]);
  return <p {...props} ref={ref} id={descriptionId} className={restyled("ck-dialog-description", className)} />;
});

/**
 * The part that scrolls. Renders a `<div>`.
 *
 * @example
 * <DialogBody><DialogDescription>Everyone sees the new name at once.</DialogDescription></DialogBody>
 */
export const DialogBody: DivPart = forwardRef<HTMLDivElement, DivProps>(function DialogBody(
  { className, ...props },
  ref,
) {
  return <div {...props} ref={ref} className={restyled("ck-dialog-body", className)} />;
});

/**
 * The row of buttons, always visible. Renders a `<div>`.
 *
 * @example
 * <DialogFooter><Button onClick={close}>Cancel</Button></DialogFooter>
 */
export const DialogFooter: DivPart = forwardRef<HTMLDivElement, DivProps>(function DialogFooter(
  { className, ...props },
  ref,
) {
  return <div {...props} ref={ref} className={restyled("ck-dialog-footer", className)} />;
});
