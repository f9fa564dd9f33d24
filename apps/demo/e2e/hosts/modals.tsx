// Modals as hosts open them, each in its own way of keeping the focus.
import { CobaltUIProvider } from "@cobalt-kit/components";
import * as Radix from "@radix-ui/react-dialog";
import { Dialog as MuiDialog, Modal as MuiModal } from "@mui/material";
import { FocusTrap } from "focus-trap-react";
import {
  useEffect,
  useRef,
  useState,
  type ComponentType,
  type CSSProperties,
  type ReactElement,
  type ReactNode,
} from "react";
import { createPortal } from "react-dom";
import FocusLock from "react-focus-lock";

export interface HostModalProps {
  children: ReactNode;
  onClose: () => void;
}

/** Also moved by a transform, as modals that slide in are: what is fixed in it does not cover the page. */
const box: CSSProperties = {
  position: "fixed",
  inset: "24px 60px",
  overflow: "auto",
  padding: 16,
  background: "white",
  transform: "translateX(4px)",
};

export const modals: Record<string, ComponentType<HostModalProps>> = {
  "dialog of MUI": ({ children, onClose }) => (
    <MuiDialog open onClose={onClose} fullWidth maxWidth="lg" aria-label="Integrations of the host">
      <div style={{ padding: 16 }}>{children}</div>
    </MuiDialog>
  ),
  "modal of MUI": ({ children, onClose }) => (
    <MuiModal open onClose={onClose}>
      <div tabIndex={-1} style={box}>
        {children}
      </div>
    </MuiModal>
  ),
  "dialog of Radix": ({ children, onClose }) => (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Overlay style={{ position: "fixed", inset: 0, background: "#0006" }} />
        <Radix.Content style={box} aria-describedby={undefined}>
          <Radix.Title>Integrations of the host</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  ),
  "trap of focus-trap-react": ({ children, onClose }) => (
    <FocusTrap focusTrapOptions={{ onDeactivate: onClose }}>
      <div role="dialog" aria-label="Integrations of the host" style={box}>
        {children}
      </div>
    </FocusTrap>
  ),
  "trap that portalContainer names": NamedTrap,
  "lock of react-focus-lock": ({ children }) => (
    <FocusLock returnFocus>
      <div style={box}>{children}</div>
    </FocusLock>
  ),
  "popover that stays": (props) => <Popover {...props} popover="manual" />,
  "popover that closes by itself": (props) => <Popover {...props} popover="auto" />,
  "native dialog that closes by a press outside": NativeDialog,
  "shadow root": ShadowRoot,
  "shadow root in a dialog of Radix": ({ children, onClose }) => (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Content style={box} aria-describedby={undefined}>
          <Radix.Title>Integrations of the host</Radix.Title>
          <ShadowRoot>{children}</ShadowRoot>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  ),
};

/** Nothing about it says that it is a modal. */
function NamedTrap({ children }: HostModalProps): ReactElement {
  const [element, setElement] = useState<HTMLElement | null>(null);
  return (
    <FocusTrap>
      <div ref={setElement} style={box}>
        <CobaltUIProvider portalContainer={element}>{children}</CobaltUIProvider>
      </div>
    </FocusTrap>
  );
}

function Popover({ popover, children, onClose }: HostModalProps & { popover: "manual" | "auto" }): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    element.current?.showPopover();
  }, []);
  return (
    <div
      ref={element}
      popover={popover}
      style={{ width: 1000, height: 640, overflow: "auto" }}
      onToggle={({ newState, target, currentTarget }) => {
        if (newState === "closed" && target === currentTarget) onClose();
      }}
    >
      {children}
    </div>
  );
}

function NativeDialog({ children, onClose }: HostModalProps): ReactElement {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
  }, []);
  return (
    <dialog
      ref={element}
      closedby="any"
      onClose={onClose}
      style={{ width: 1000, height: 640, transform: "translateX(4px)" }}
    >
      {children}
    </dialog>
  );
}

function ShadowRoot({ children }: { children: ReactNode }): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const [shadow, setShadow] = useState<ShadowRoot | null>(null);
  useEffect(() => {
    const element = host.current;
    if (element !== null) setShadow(element.shadowRoot ?? element.attachShadow({ mode: "open" }));
  }, []);
  return (
    <div ref={host}>
      {shadow !== null &&
        createPortal(
          <>
            <link rel="stylesheet" href="/ours.css" />
            <div>{children}</div>
          </>,
          shadow,
        )}
    </div>
  );
}
