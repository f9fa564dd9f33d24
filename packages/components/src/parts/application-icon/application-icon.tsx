"use client";
import {
  forwardRef,
  useCallback,
  useState,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
} from "react";
import { give } from "../../give-ref.ts";
import { shortName } from "../../messages/isolate-name.ts";
import { usePartClass } from "../../use-part-class.ts";

export interface ApplicationIconProps extends Omit<HTMLAttributes<HTMLElement>, "children" | "onError"> {
  /** URL of the picture, of any shape. If it cannot be loaded, the first letters of the name are shown. */
  src?: string | undefined;
  /** The application's name, whose first letter stands in for a logo that is missing. */
  name: string;
  /** 40 px, 56 or 24. @default "medium" @selector [data-size] */
  size?: "small" | "medium" | "large" | undefined;
}

/**
 * An application's picture, or its monogram. It is decorative, since the name is beside it. Renders an `<img>`, or a `<span>` with letters.
 *
 * @example
 * <ApplicationIcon name={application.name} src={application.icon} size="small" />
 */
export const ApplicationIcon: ForwardRefExoticComponent<ApplicationIconProps & RefAttributes<HTMLElement>> = forwardRef<
  HTMLElement,
  ApplicationIconProps
>(function ApplicationIcon({ src, name, size = "medium", className, ...props }, ref) {
  const [failed, setFailed] = useState<string>();
  const image = useCallback(
    (element: HTMLImageElement | null) => {
      give(ref, element);
      // A picture in server-rendered markup may have failed before anyone could listen.
      if (element?.complete === true && element.naturalWidth === 0) setFailed(src);
    },
    [ref, src],
  );
  const root = {
    ...props,
    className: usePartClass("application-icon", className),
    "data-size": size,
  };
  return !src || src === failed ? (
    <span {...root} ref={ref} aria-hidden="true" data-hue={hueOf(shortName(name))}>
      {monogram(shortName(name))}
    </span>
  ) : (
    <img
      {...root}
      ref={image}
      src={src}
      alt=""
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setFailed(src)}
    />
  );
});

/** The first letters of the first two words; code points, so that no letter is cut in half, and capitals that are the same on a server. */
function monogram(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const letters = words.slice(0, 2).map((word) => Array.from(word)[0] ?? "");
  return letters.join("").toUpperCase() || "?";
}

function hueOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % 6;
}
