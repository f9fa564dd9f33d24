"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useId,
} from "react";
import { cx } from "../../cx.ts";
import { useMessages } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";
import { AlertIcon } from "../icon/icons.tsx";
import { fieldMessages } from "./messages.ts";
import { longestText, shortName } from "../../messages/isolate-name.ts";

/** Attributes that a field passes to the control inside it: spread them onto the control. */
export interface FieldControl {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
}

/** Props of {@link Field}. */
export interface FieldProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  /** Names the control. */
  label: string;
  /** Without it the label is followed by “(optional)”. */
  required?: boolean | undefined;
  /** Advice that is always shown, below the label. */
  help?: ReactNode;
  /** Advice about the current state of the field, below the control. */
  hint?: ReactNode;
  /** The error message: what is wrong and what to do. Marks the control invalid. @selector [data-invalid] */
  error?: ReactNode;
  /** `inline` puts the control before its label, as for a checkbox. @default "stack" */
  layout?: "stack" | "inline" | undefined;
  /** The field holds several controls: it becomes a named group instead of labelling one. */
  group?: boolean | undefined;
  /** Id of the control. @default a unique one */
  controlId?: string | undefined;
  /** Buttons related to hint and error, shown below them. */
  actions?: ReactNode;
  /** Renders the control with the attributes that associate it with label, help, hint and error. */
  children: (control: FieldControl) => ReactNode;
}

/**
 * A label, its help and its error, wired to one control.
 *
 * @example
 * <Field label="Bot name" help="Shown next to each message." error={error}>
 *   {(control) => <TextInput {...control} value={name} onValueChange={setName} />}
 * </Field>
 */
export const Field: FieldComponent = forwardRef<HTMLDivElement, FieldProps>(function Field(
  {
    label,
    required = false,
    help,
    hint,
    error,
    layout = "stack",
    group = false,
    controlId,
    actions,
    className,
    children,
    ...props
  },
  ref,
): ReactElement {
  const t = useMessages(fieldMessages);
  const id = useId();
  const labelId = `${id}label`;
  const present = (node: ReactNode): boolean => node !== undefined && node !== null && node !== false && node !== "";
  const describedBy = cx(
    !required && `${id}optional`,
    present(help) && `${id}help`,
    present(error) && `${id}error`,
    present(hint) && `${id}hint`,
  );
  const control: FieldControl = {
    id: controlId ?? `${id}control`,
    "aria-describedby": describedBy === "" ? undefined : describedBy,
    "aria-invalid": present(error) ? true : undefined,
    "aria-required": required && !group ? true : undefined,
  };
  return (
    <div
      {...props}
      ref={ref}
      className={usePartClass("field", className)}
      data-layout={layout}
      data-invalid={present(error) ? "" : undefined}
      {...(group ? { role: "group", "aria-labelledby": labelId, "aria-describedby": control["aria-describedby"] } : {})}
    >
      <div className="ck-field-head">
        {group ? (
          <span id={labelId} className="ck-field-label" dir="auto">
            {shortName(label)}
          </span>
        ) : (
          <label id={labelId} htmlFor={control.id} className="ck-field-label" dir="auto">
            {shortName(label)}
          </label>
        )}
        {!required && (
          <span id={`${id}optional`} className="ck-field-optional">
            {t.optional}
          </span>
        )}
      </div>
      {present(help) && (
        <div id={`${id}help`} className="ck-field-help" dir="auto">
          {typeof help === "string" ? shortName(help, longestText) : help}
        </div>
      )}
      <div className="ck-field-control">{children(control)}</div>
      {present(error) && (
        <div id={`${id}error`} className="ck-field-error">
          <AlertIcon className="ck-icon ck-field-icon" />
          <span className="ck-field-error-text" dir="auto">
            {typeof error === "string" ? shortName(error, longestText) : error}
          </span>
        </div>
      )}
      {present(hint) && (
        <div id={`${id}hint`} className="ck-field-hint">
          {hint}
        </div>
      )}
      {present(actions) && <div className="ck-field-actions">{actions}</div>}
    </div>
  );
});

type FieldComponent = ForwardRefExoticComponent<FieldProps & RefAttributes<HTMLDivElement>>;
