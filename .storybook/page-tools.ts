/** What only the runner of the tests can do to a page. */
export interface PageTools {
  forceColors: (active: boolean) => Promise<void>;
  resize: (width: number, height: number) => Promise<void>;
}

let given: PageTools | undefined;

export function givePageTools(tools: PageTools): void {
  given = tools;
}

export function pageTools(): PageTools {
  if (given === undefined) throw new Error("Stories are checked by the runner of the tests only.");
  return given;
}
