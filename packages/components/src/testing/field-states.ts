import type { ConfigFieldProps } from "@cobalt-kit/components";
import type { ConfigField } from "@cobalt-kit/hooks";
import type { StoryContext } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { longText } from "./controlled-field.tsx";

type Moment = Pick<StoryContext, "canvas" | "userEvent">;

interface FieldState<Value> {
  args: Omit<Partial<ConfigFieldProps<Value>>, "onValueChange">;
  globals?: Record<string, string>;
  play?: (moment: Moment) => Promise<void>;
}

type StateName =
  | "filled"
  | "invalid"
  | "disabled"
  | "loadingOptions"
  | "optionsFailed"
  | "dark"
  | "rightToLeft"
  | "longText";

interface FieldInStates<Value> {
  field: ConfigField;
  /** Finds what a person works with. */
  control: (canvas: Moment["canvas"]) => HTMLElement;
  value: Value;
  problem: string;
  rightToLeft: { name: string; value?: Value };
  /** A value that is too long for its place. @default `value` */
  longValue?: Value;
}

/** The states that every field of one control has, each with what must hold in it. */
export function fieldStates<Value>({
  field,
  control,
  value,
  problem,
  rightToLeft,
  longValue = value,
}: FieldInStates<Value>): Record<StateName, FieldState<Value>> {
  const onRetry = fn();
  const message = "Couldn’t load the options. You’re offline.";
  const filled = { args: { value } };
  return {
    filled,
    invalid: {
      args: { field: { ...field, required: true }, error: problem },
      play: async ({ canvas }) => {
        await expect(control(canvas)).toBeInvalid();
        await expect(control(canvas)).toHaveAccessibleDescription(problem);
      },
    },
    disabled: {
      args: { value, disabled: true, hint: "Choose Base first" },
      play: async ({ canvas }) => {
        await expect(control(canvas)).toBeDisabled();
        await expect(control(canvas)).toHaveAccessibleDescription(/Choose Base first$/);
      },
    },
    loadingOptions: {
      args: { disabled: true, optionsState: { status: "loading" } },
      play: async ({ canvas }) => {
        await expect(control(canvas)).toBeDisabled();
        await expect(control(canvas)).toHaveAccessibleDescription(/Loading options…$/);
      },
    },
    optionsFailed: {
      args: { disabled: true, optionsState: { status: "failed", message, onRetry } },
      play: async ({ canvas, userEvent }) => {
        await expect(canvas.getByText(message)).toBeVisible();
        await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
        await expect(onRetry).toHaveBeenCalled();
      },
    },
    dark: { ...filled, globals: { theme: "dark" } },
    rightToLeft: {
      args: {
        field: { ...field, name: rightToLeft.name, helpText: "كما يظهر في أطلس." },
        value: rightToLeft.value ?? value,
      },
      globals: { dir: "rtl", width: "375" },
    },
    longText: {
      args: { field: { ...field, name: longText, helpText: longText }, value: longValue, error: longText },
      globals: { width: "375" },
      play: async () => {
        await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
      },
    },
  };
}
