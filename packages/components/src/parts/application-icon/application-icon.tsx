"use client";
import {
  forwardRef,
  useEffect,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from "react";
import { usePartClass } from "../../use-part-class.ts";
import { shortName } from "../../messages/isolate-name.ts";

export interface ApplicationIconProps extends Omit<ComponentPropsWithoutRef<"span">, "children"> {
  /** A picture of any shape; what cannot be loaded gives way to the first letters of the name. */
  src?: string | undefined;
  name: string;
  /** 40 px, 56 or 24. @default "medium" @selector [data-size] */
  size?: "small" | "medium" | "large" | undefined;
}

/**
 * An application's picture, or its monogram. Decoration: its name stands beside it. Renders a `<span>`.
 *
 * @example
 * <ApplicationIcon name={application.name} src={application.icon} size="small" />
 */
export const ApplicationIcon: ForwardRefExoticComponent<ApplicationIconProps & RefAttributes<HTMLSpanElement>> =
  forwardRef<HTMLSpanElement, ApplicationIconProps>(function ApplicationIcon(
    { src, name, size = "medium", className, ...props },
    ref,
  ) {
    const image = useRef<HTMLImageElement>(null);
    const [failed, setFailed] = useState<string>();
    const showsImage = src !== undefined && src !== failed;

    // A picture in server-rendered markup may have failed before anyone could listen.
    useEffect(() => {
      if (image.current?.complete === true && image.current.naturalWidth === 0) setFailed(src);
    }, [src]);

    return (
      <span
        {...props}
        ref={ref}
        className={usePartClass("application-icon", className)}
        data-size={size}
        data-hue={showsImage ? undefined : hueOf(shortName(name))}
        aria-hidden="true"
      >
        {showsImage ? (
          <img
            ref={image}
            className="ck-application-icon-image"
            src={src}
            alt=""
            loading="lazy"
            decoding="async"
            referrerPolicy="no-referrer"
            onError={() => setFailed(src)}
          />
        ) : (
          monogram(shortName(name))
        )}
      </span>
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
