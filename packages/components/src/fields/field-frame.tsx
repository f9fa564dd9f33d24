"use client";
import {
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
} from "react";
import { Button } from "../parts/button/button.tsx";
import { Field, type FieldControl, type FieldProps } from "../parts/field/field.tsx";
import { useMessages } from "../ui-context.ts";
import type { ConfigFieldProps, ConfigFieldValue } from "./field-props.ts";
import { commonMessages } from "../messages/common-messages.ts";
import { configFieldMessages } from "./messages.ts";

/** Props of {@link FieldFrame}: those of a field, but for what concerns its control. */
export interface FieldFrameProps
  extends
    Omit<ConfigFieldProps<ConfigFieldValue>, "value" | "onValueChange" | "inputRef" | "disabled">,
    Pick<FieldProps, "actions" | "group" | "layout" | "required"> {
  children: (control: FieldControl) => ReactNode;
}

/**
 * What stands around the control of every field type: label, help, error, hint, and how its choices stand.
 *
 * @example
 * <FieldFrame field={field} error={error}>{(control) => <input type="color" {...control} />}</FieldFrame>
 */
export const FieldFrame: ForwardRefExoticComponent<FieldFrameProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  FieldFrameProps
>(function FieldFrame(
  {
    field,
    error,
    hint,
    optionsState,
    onRetry,
    id,
    required = field.required,
    ruleColumns: _ruleColumns,
    actions,
    children,
    ...props
  },
  ref,
): ReactElement {
  const t = useMessages(configFieldMessages);
  const { tryAgain } = useMessages(commonMessages);
  const [retry, retrying] =
    optionsState?.status === "failed"
      ? [optionsState.onRetry, optionsState.retrying]
      : [onRetry, optionsState !== undefined];
  return (
    <Field
      {...props}
      ref={ref}
      controlId={id}
      label={field.name}
      help={field.helpText}
      required={required}
      error={error}
      hint={
        optionsState === undefined ? hint : optionsState.status === "failed" ? optionsState.message : t.loadingOptions
      }
      actions={
        retry === undefined ? (
          actions
        ) : (
          <>
            <Button size="small" pending={retrying} onClick={() => retry()}>
              {tryAgain}
            </Button>
            {actions === undefined ? null : <span>{actions}</span>}
          </>
        )
      }
    >
      {children}
    </Field>
  );
});
