import type { ConfigFieldProps } from "@cobalt-kit/components";
import type { ConfigField } from "@cobalt-kit/hooks";
import { type ComponentType, type ReactElement, useState } from "react";

/** A field as the API describes it. */
export function fieldOf(type: string, name: string, rest: Partial<ConfigField> = {}): ConfigField {
  return { id: `field.${type}`, name, type, required: false, hidden: false, multiple: false, labels: [], ...rest };
}

/** Keeps the value of a field, as a host does. */
export function ControlledField<Value>({
  component: Component,
  props,
}: {
  component: ComponentType<ConfigFieldProps<Value>>;
  props: ConfigFieldProps<Value>;
}): ReactElement {
  const [value, setValue] = useState(props.value);
  return (
    <Component
      {...props}
      value={value}
      onValueChange={(next) => {
        setValue(next);
        props.onValueChange(next);
      }}
    />
  );
}

export const longText: string = "Accounts of the northern, southern, eastern and western sales regions ".repeat(4);
