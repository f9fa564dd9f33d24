"use client";
import type { JsonValue } from "@cobalt-kit/hooks";
import type { ReactElement } from "react";
import { CodeView } from "../../parts/code-view/code-view.tsx";
import { Disclosure } from "../../parts/disclosure/disclosure.tsx";
import { sizeOf } from "./data-viewer/data-tree.ts";
import { DataViewer } from "./data-viewer/data-viewer.tsx";

/** Props of {@link StepData}. */
export interface StepDataProps {
  /** What it is, beside the step it belongs to. */
  short: string;
  /** The same with the name of the step. */
  label: string;
  value: JsonValue;
  defaultOpen?: boolean | undefined;
}

/** What went in or out, closed until it is asked for. */
export function StepData({ short, label, value, defaultOpen }: StepDataProps): ReactElement {
  return (
    <Disclosure summary={<Named short={short} full={label} />} defaultOpen={defaultOpen}>
      {(sizeOf(value) ?? 0) > 0 ? <DataViewer label={label} value={value} /> : <CodeView label={label} value={value} />}
    </Disclosure>
  );
}

/** Every step has an input and an output: heard out of its place, a button must say whose. */
export function Named({ short, full }: { short: string; full: string }): ReactElement {
  return (
    <>
      <span aria-hidden="true">{short}</span>
      <span className="ck-visually-hidden">{full}</span>
    </>
  );
}
