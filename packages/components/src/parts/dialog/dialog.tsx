"use client";
import {
  forwardRef,
  useCallback,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from "react";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { Modal, type CloseReason } from "./modal.tsx";
import { WorkContext, type UnfinishedWork, type WorkRegistry } from "./unfinished-work.ts";
import { wrapTexts } from "../../wrap-texts.ts";

export interface DialogProps extends Omit<ComponentPropsWithoutRef<"div">, "role"> {
  /** Whether it is shown. Your component keeps it. */
  open: boolean;
  /**
   * Called with `false` on Escape, on a press outside and by the close button. While there is unfinished work in it, such as typed keys
   * or a sign-in, a press outside does nothing and the other two ask first.
   */
  onOpenChange: (open: boolean) => void;
  /** How wide it may be. @default "medium" @selector [data-size] */
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
 * becomes a sheet of full height. Renders a `<div role="dialog">` into the nearest modal around it, else into its shadow
 * root, else into the end of the page.
 *
 * @keyboard Tab, Shift Tab: stay inside, around the ends
 * @keyboard Escape: closes it, and asks first where work would be lost
 * @example
 * <Dialog open={open} onOpenChange={setOpen}>
 *   <DialogHeader><DialogTitle>Rename</DialogTitle></DialogHeader>
 *   <DialogBody>…</DialogBody>
 * </Dialog>
 */
export const Dialog: ForwardRefExoticComponent<DialogProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  DialogProps
>(function Dialog({ open, ...props }, ref) {
  return open ? <OpenDialog {...props} ref={ref} /> : null;
});

const OpenDialog = forwardRef<HTMLDivElement, Omit<DialogProps, "open">>(function OpenDialog(
  { onOpenChange, children, ...props },
  ref,
) {
  const works = useRef(new Set<() => UnfinishedWork | undefined>());
  const [question, setQuestion] = useState<UnfinishedWork>();
  const findWork = useCallback((): UnfinishedWork | undefined => {
    for (const describe of works.current) {
      const work = describe();
      if (work !== undefined) return work;
    }
    return undefined;
  }, []);
  const registry = useMemo<WorkRegistry>(
    () => ({
      add(describe) {
        works.current.add(describe);
        return () => works.current.delete(describe);
      },
      // What was asked about may be done before the answer.
      onChange: () => setQuestion((asked) => asked && findWork()),
    }),
    [findWork],
  );

  function requestClose(reason: CloseReason): void {
    if (reason === "outside" && props.role === "alertdialog") return;
    const work = findWork();
    if (work === undefined) onOpenChange(false);
    else if (reason !== "outside") setQuestion(work);
  }

  return (
    <WorkContext.Provider value={registry}>
      <Modal {...props} ref={ref} onCloseRequest={requestClose}>
        {wrapTexts(children)}
        {question && (
          <ConfirmDialog
            open
            onOpenChange={() => setQuestion(undefined)}
            title={question.title}
            description={question.text}
            confirmLabel={question.leave}
            cancelLabel={question.stay}
            onConfirm={() => {
              setQuestion(undefined);
              onOpenChange(false);
            }}
          />
        )}
      </Modal>
    </WorkContext.Provider>
  );
});
