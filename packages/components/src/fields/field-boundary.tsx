"use client";
import type { ConfigField } from "@cobalt-kit/hooks";
import { type ReactElement, type ReactNode, Suspense } from "react";
import { ErrorBoundary } from "../parts/block-boundary/error-boundary.tsx";
import { Button } from "../parts/button/button.tsx";
import { Field } from "../parts/field/field.tsx";
import { Loading } from "../parts/skeleton/loading.tsx";
import { Skeleton } from "../parts/skeleton/skeleton.tsx";
import { useMessages } from "../ui-context.ts";
import { FieldFrame } from "./field-frame.tsx";
import { commonMessages } from "../messages/common-messages.ts";
import { configFieldMessages } from "./messages.ts";

/** Props of {@link FieldBoundary}. */
export interface FieldBoundaryProps {
  field: ConfigField;
  /** How many rows of controls it will have, so that nothing moves when it arrives. @default 1 */
  rows?: number | undefined;
  children: ReactNode;
}

/** Holds the place of a field whose code is on its way; when that does not arrive, or breaks, the other fields stand. */
export function FieldBoundary({ field, rows = 1, children }: FieldBoundaryProps): ReactElement {
  return (
    <ErrorBoundary renderFailed={(retry) => <FieldFailed field={field} onRetry={retry} />}>
      <Suspense fallback={<FieldLoading field={field} rows={rows} />}>{children}</Suspense>
    </ErrorBoundary>
  );
}

function FieldLoading({ field, rows }: { field: ConfigField; rows: number }): ReactElement {
  return (
    <FieldFrame field={field} group aria-busy>
      {() => (
        <Loading className="ck-config-form-fields">
          {Array.from({ length: rows }, (_, row) => (
            <Skeleton key={row} shape="control" />
          ))}
        </Loading>
      )}
    </FieldFrame>
  );
}

function FieldFailed({ field, onRetry }: { field: ConfigField; onRetry: () => void }): ReactElement {
  const t = useMessages(configFieldMessages);
  const { tryAgain } = useMessages(commonMessages);
  return (
    <Field
      label={field.name}
      required={field.required}
      group
      error={<span role="alert">{t.failed}</span>}
      actions={
        <Button size="small" onClick={onRetry}>
          {tryAgain}
        </Button>
      }
    >
      {() => null}
    </Field>
  );
}
