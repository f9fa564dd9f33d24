"use client";
import { forwardRef, type ComponentPropsWithoutRef, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { usePartClass } from "../../use-part-class.ts";
import { wrapTexts } from "../../wrap-texts.ts";
import type { ButtonProps } from "./button.tsx";

export interface ButtonLinkProps extends ComponentPropsWithoutRef<"a">, Pick<ButtonProps, "variant" | "size"> {}

/**
 * A link that leads somewhere and looks like a button. Renders an `<a>`.
 *
 * @keyboard Enter: follows the link
 * @example
 * <ButtonLink variant="primary" href="/billing">See your plan</ButtonLink>
 */
export const ButtonLink: ForwardRefExoticComponent<ButtonLinkProps & RefAttributes<HTMLAnchorElement>> = forwardRef<
  HTMLAnchorElement,
  ButtonLinkProps
>(function ButtonLink({ variant = "secondary", size = "medium", className, children, ...props }, ref) {
  return (
    <a {...props} ref={ref} className={usePartClass("button", className)} data-variant={variant} data-size={size}>
      {typeof children === "string" ? children : wrapTexts(children)}
    </a>
  );
});
