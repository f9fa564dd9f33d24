/** A key, as a keyboard names it, with the keys that are held down before it. */
export type KeyPress =
  | "Tab"
  | "Shift+Tab"
  | "Enter"
  | "Space"
  | "Escape"
  | "Delete"
  | "ArrowDown"
  | "ArrowRight"
  | "ControlOrMeta+A";

/** A window of a browser, from where its user sits: an address, a keyboard, a mouse. What a page shows is read by script. */
export interface BrowserWindow {
  goTo(url: string): Promise<void>;
  reload(): Promise<void>;
  press(key: KeyPress): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses the mouse's first button at a point of the page's visible part. */
  clickAt(x: number, y: number): Promise<void>;
  /** What an expression comes to in the page, as JSON has it. */
  evaluate<Result>(expression: string): Promise<Awaited<Result>>;
}

/** A browser that was started for one scenario. The first window is there from the beginning. */
export interface StartedBrowser {
  windows(): Promise<BrowserWindow[]>;
  close(): Promise<void>;
}
