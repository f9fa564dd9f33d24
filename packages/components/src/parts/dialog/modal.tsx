"use client";
import {
  forwardRef,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  type MouseEvent,
  type RefAttributes,
} from "react";
import { createPortal } from "react-dom";
import { containsNode, focusedElement, isFocusable, isFocusLost } from "../../composed-tree.ts";
import { useUI } from "../../ui-context.ts";
import { useAppearanceRoot } from "../../use-appearance-root.ts";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";
import { usePartClass } from "../../use-part-class.ts";
import { DialogContext } from "./dialog-context.ts";
import { findPortalPlace, type PortalPlace } from "./find-portal-place.ts";
import { hideBehind } from "./hide-behind.ts";
import { keepFocus } from "./keep-focus.ts";
import { addLayer, type Layer } from "./layers.ts";

/** How closing was asked for. A press outside is one on our own layer, never on what others show above it. */
export type CloseReason = "escape" | "button" | "outside";

export interface ModalProps extends Omit<ComponentPropsWithoutRef<"div">, "role"> {
  onCloseRequest: (reason: CloseReason) => void;
  size?: "small" | "medium" | "large" | undefined;
  role?: "dialog" | "alertdialog" | undefined;
  initialFocus?: (() => HTMLElement | null) | undefined;
  finalFocus?: (() => HTMLElement | null) | undefined;
}

/** An open dialog, in front of everything in its place until it is unmounted. */
export const Modal: ForwardRefExoticComponent<ModalProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  ModalProps
>(function Modal(props, ref) {
  const { portalContainer } = useUI();
  const origin = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<PortalPlace>();
  useClientLayoutEffect(() => {
    if (origin.current !== null) setPlace(findPortalPlace(origin.current, portalContainer));
  }, [portalContainer]);
  return (
    <>
      <span ref={origin} hidden />
      {place && createPortal(<ModalLayer {...props} ref={ref} dir={place.dir} />, place.container)}
    </>
  );
});

const ModalLayer = forwardRef<HTMLDivElement, ModalProps>(function ModalLayer(
  {
    onCloseRequest,
    size = "medium",
    role = "dialog",
    initialFocus,
    finalFocus,
    className,
    dir,
    children,
    "aria-labelledby": labelledBy,
    "aria-describedby": describedBy,
    ...props
  },
  ref,
) {
  const { ref: layer, props: rootProps } = useAppearanceRoot();
  const dialog = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => dialog.current);
  const latest = useRef({ onCloseRequest, initialFocus, finalFocus });
  useClientLayoutEffect(() => {
    latest.current = { onCloseRequest, initialFocus, finalFocus };
  });
  const before = useRef<Element | null>(null);
  const pressedOutside = useRef(false);
  const id = useId();
  const [descriptions, setDescriptions] = useState(0);
  const state = useMemo(
    () => ({
      titleId: `${id}title`,
      descriptionId: `${id}description`,
      addDescription: () => {
        setDescriptions((count) => count + 1);
        return () => setDescriptions((count) => count - 1);
      },
      close: () => latest.current.onCloseRequest("button"),
    }),
    [id],
  );

  // A press outside begins and ends there: text is also selected from within to outside, and from outside to within.
  const onMouse = (event: MouseEvent): void => {
    const isOutside = event.target === event.currentTarget;
    pressedOutside.current = isOutside && (event.type === "mousedown" || pressedOutside.current);
    // The focus stays where it is.
    if (isOutside) event.preventDefault();
  };

  useClientLayoutEffect(() => {
    if (layer.current !== null) coverPage(layer.current);
  }, [layer]);
  useEffect(() => {
    const element = layer.current;
    const box = dialog.current;
    if (element === null || box === null) return undefined;
    const own: Layer = { element, before, onEscape: () => latest.current.onCloseRequest("escape") };
    const removeLayer = addLayer(own);
    const focused = focusedElement(element);
    if (focused === null || !containsNode(element, focused)) {
      before.current = focused;
      (latest.current.initialFocus?.() ?? box).focus({ preventScroll: true });
    }
    const stopKeeping = keepFocus(own, box);
    const showPage = hideBehind(element);
    const place = element.parentNode ?? element;
    let given = false;
    const giveBack = (): void => {
      const opener = isFocusable(before.current) && before.current.isConnected ? before.current : undefined;
      const gone = given && opener === undefined;
      if (element.isConnected || !(gone || isFocusLost(place))) return;
      const meant = latest.current.finalFocus?.();
      // Safari does not focus a button that is pressed, but what is around it.
      (opener !== undefined && !(meant && containsNode(opener, meant)) ? opener : meant)?.focus();
      given = true;
    };
    return () => {
      stopKeeping();
      removeLayer();
      showPage();
      // At once, before a host's focus trap sees that what had it is gone; and again, as what gets it may go as well.
      giveBack();
      setTimeout(giveBack);
    };
  }, [layer]);

  return (
    <div
      ref={layer}
      role="presentation"
      className="ck-root ck-dialog-layer"
      {...rootProps}
      dir={rootProps.dir ?? dir}
      onMouseDown={onMouse}
      onMouseUp={onMouse}
      onClick={(event) => {
        if (pressedOutside.current && event.target === event.currentTarget) onCloseRequest("outside");
      }}
    >
      {/* No aria-modal: the page is hidden by itself, and that alone leaves the page's live region to be heard. */}
      <div
        tabIndex={-1}
        {...props}
        ref={dialog}
        role={role}
        aria-labelledby={labelledBy ?? state.titleId}
        aria-describedby={describedBy ?? (descriptions > 0 ? state.descriptionId : undefined)}
        className={usePartClass("dialog", className)}
        data-size={size}
      >
        <DialogContext.Provider value={state}>{children}</DialogContext.Provider>
      </div>
    </div>
  );
});

/** Where an ancestor's transform or the like keeps it from covering the page, the browser's top layer lets it. */
function coverPage(layer: HTMLElement): void {
  const { clientWidth, clientHeight } = layer.ownerDocument.documentElement;
  const { left, top, right, bottom } = layer.getBoundingClientRect();
  if (left <= 1 && top <= 1 && right >= clientWidth - 1 && bottom >= clientHeight - 1) return;
  layer.popover = "manual";
  layer.showPopover();
}
