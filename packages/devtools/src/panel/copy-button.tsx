import { type ReactElement, type ReactNode, useState } from "react";

interface CopyButtonProps {
  text: string;
  children: ReactNode;
}

/** Copies a text. Where the browser does not let it, the text is shown to be copied by hand. */
export function CopyButton({ text, children }: CopyButtonProps): ReactElement {
  const [outcome, setOutcome] = useState<"copied" | "refused">();

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  }

  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {children}
      </button>
      <span role="status">{outcome === "copied" ? "Copied." : ""}</span>
      {outcome === "refused" && <pre tabIndex={0}>{text}</pre>}
    </>
  );
}
