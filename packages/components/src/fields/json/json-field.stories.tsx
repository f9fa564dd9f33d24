import { JsonField, JsonInput } from "@cobalt-kit/components/fields/json";
import type { ConfigField } from "@cobalt-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn } from "storybook/test";

const field: ConfigField = {
  id: "payload",
  name: "Payload",
  type: "json",
  required: true,
  hidden: false,
  multiple: false,
  helpText: "Sent along with each invoice.",
  placeholder: '{ "invoice": "INV-1042" }',
  labels: [],
};

const meta = {
  title: "Settings fields/JsonField",
  component: JsonField,
  subcomponents: { JsonInput },
  args: { field, value: undefined, onValueChange: fn() },
  render: function Render(args) {
    const [value, setValue] = useState(args.value);
    return (
      <JsonField
        {...args}
        value={value}
        onValueChange={(next) => {
          setValue(next);
          args.onValueChange(next);
        }}
      />
    );
  },
} satisfies Meta<typeof JsonField>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

export const Filled: Story = {
  args: { value: '{"invoice":"INV-1042","amount":12345678901234567890,"lines":[1,2],"paid":{}}' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Format" }));
    await expect(canvas.getByRole("textbox", { name: "Payload" })).toHaveValue(
      '{\n  "invoice": "INV-1042",\n  "amount": 12345678901234567890,\n  "lines": [\n    1,\n    2\n  ],\n  "paid": {}\n}',
    );
  },
};

export const Invalid: Story = {
  args: { value: '{\n  "invoice": "INV-1042",\n}', error: "Correct the JSON of Payload." },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText("Line 3, column 1: remove the comma before the closing bracket.")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Go to the error" }));
    const box = canvas.getByRole<HTMLTextAreaElement>("textbox", { name: "Payload" });
    await expect(box).toHaveFocus();
    await expect(box.selectionStart).toBe(box.value.length - 1);
  },
};

export const Disabled: Story = { args: { value: '{\n  "invoice": "INV-1042"\n}', disabled: true } };

/** The numbers go along with the lines. */
export const ManyLines: Story = {
  args: {
    value: JSON.stringify(
      Array.from({ length: 2_000 }, (_, index) => index),
      null,
      2,
    ),
  },
  play: async ({ canvas, canvasElement }) => {
    const box = canvas.getByRole("textbox", { name: "Payload" });
    box.scrollTop = box.scrollHeight;
    box.dispatchEvent(new Event("scroll"));
    await expect(canvasElement.querySelector(".ck-json-numbers")).toHaveTextContent(/2001 2002$/);
  },
};

export const LoadingOptions: Story = {
  args: { disabled: true, optionsState: { status: "loading" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox", { name: "Payload" })).toBeDisabled();
  },
};

const onRetry = fn();
export const OptionsFailed: Story = {
  args: { disabled: true, optionsState: { status: "failed", message: "Not loaded: You’re offline.", onRetry } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(onRetry).toHaveBeenCalled();
  },
};

export const Dark: Story = { ...Filled, globals: { theme: "dark" } };

export const RightToLeft: Story = {
  globals: { dir: "rtl" },
  args: { field: { ...field, name: "البيانات", helpText: "تُرسل مع كل فاتورة." }, value: '{\n  "المدينة": "دبي"\n}' },
};

export const LongText: Story = { args: { value: `{\n  "note": "${"a line that goes on and on ".repeat(12)}"\n}` } };
