import { ExecutionList } from "@cobalt-kit/components";
import type { ReactNode } from "react";

export function Activity(): ReactNode {
  return (
    <>
      <header className="ll-page-head">
        <h1>Activity</h1>
        <p>Everything your integrations did, newest first.</p>
      </header>
      <ExecutionList />
    </>
  );
}
