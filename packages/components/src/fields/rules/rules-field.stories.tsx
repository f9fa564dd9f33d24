import { RulesField, type RuleColumnsState } from "@cobalt-kit/components/fields/rules";
import type { ConfigField } from "@cobalt-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, within } from "storybook/test";

const field: ConfigField = {
  id: "rule",
  name: "Which deals are posted",
  type: "rule_engine",
  required: true,
  hidden: false,
  multiple: false,
  helpText: "Only deals that fit are sent to the channel.",
  labels: [],
  options: [
    { name: "Region", value: "region" },
    { name: "Seats", value: "seats" },
    { name: "Plan", value: "plan" },
    { name: "Owner", value: "owner" },
  ],
};

const columns: Record<string, RuleColumnsState> = {
  region: {
    status: "ready",
    columns: {
      right: {
        type: "select",
        options: [
          { name: "Europe", value: "emea" },
          { name: "Americas", value: "amer" },
        ],
      },
      operators: [
        { name: "is", value: "eq" },
        { name: "is not", value: "neq" },
        { name: "includes", value: "includes" },
      ],
    },
  },
  seats: { status: "ready", columns: { right: { type: "text", options: [] }, operators: [] } },
  plan: { status: "loading" },
  owner: { status: "failed", message: "Couldn’t load the fields to compare.", onRetry: fn() },
};

const meta = {
  title: "Settings fields/RulesField",
  component: RulesField,
  args: {
    field,
    value: undefined,
    onValueChange: fn(),
    ruleColumns: (left: string): RuleColumnsState =>
      columns[left] ?? { status: "ready", columns: { right: { type: "text", options: [] }, operators: [] } },
  },
  render: function Render(args) {
    const [value, setValue] = useState(args.value);
    return (
      <RulesField
        {...args}
        value={value}
        onValueChange={(next) => {
          setValue(next);
          args.onValueChange(next);
        }}
      />
    );
  },
} satisfies Meta<typeof RulesField>;
export default meta;

type Story = StoryObj<typeof meta>;

const nested = {
  logic: "OR" as const,
  conditions: [
    { lhs: "region", operator: "eq", rhs: "emea", type: "select" },
    {
      logic: "AND" as const,
      conditions: [
        { lhs: "seats", operator: "greater_or_equal", rhs: "25", type: "text" },
        { lhs: "region", operator: "neq", rhs: "amer", type: "select" },
      ],
    },
  ],
};

/** By keyboard alone, from nothing to a rule. */
export const Empty: Story = {
  play: async ({ canvas, userEvent, args }) => {
    canvas.getByRole("button", { name: "Add condition" }).focus();
    await userEvent.keyboard("{Enter}");
    const condition = within(await canvas.findByRole("group", { name: "Condition 1" }));
    const left = condition.getByRole("combobox", { name: "Field" });
    await expect(left).toHaveFocus();
    await userEvent.selectOptions(left, "Region");
    await userEvent.selectOptions(condition.getByRole("combobox", { name: "Comparison" }), "includes");
    await userEvent.selectOptions(condition.getByRole("combobox", { name: "Value" }), "Europe");
    await expect(args.onValueChange).toHaveBeenLastCalledWith({
      conditions: [{ lhs: "region", operator: "includes", rhs: "emea", type: "select" }],
    });
    await expect(canvas.getByText("Applies when Region includes “Europe”.")).toBeVisible();
  },
};

export const Nothing: Story = {};

export const Filled: Story = {
  args: { value: nested },
  play: async ({ canvas, userEvent }) => {
    await expect(
      canvas.getByText("Applies when Region is “Europe” or (Seats is at least “25” and Region is not “Americas”)."),
    ).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Move Condition 1 down" }));
    await expect(canvas.getByRole("button", { name: "Move Condition 2 down" })).toHaveFocus();
    await userEvent.click(canvas.getByRole("button", { name: "Duplicate Group 1" }));
    await expect(canvas.getByRole("group", { name: "Condition 2.2" })).toBeVisible();
  },
};

/** As deep as the value is. */
export const Deep: Story = {
  args: {
    value: {
      logic: "AND",
      conditions: [
        { lhs: "seats", operator: "eq", rhs: "1" },
        {
          logic: "OR",
          conditions: [
            { lhs: "seats", operator: "eq", rhs: "2" },
            {
              logic: "AND",
              conditions: [
                { lhs: "seats", operator: "eq", rhs: "3" },
                {
                  logic: "OR",
                  conditions: [
                    { lhs: "seats", operator: "eq", rhs: "4" },
                    { lhs: "seats", operator: "eq", rhs: "5" },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  },
};

export const Invalid: Story = {
  args: {
    value: { logic: "AND", conditions: [nested.conditions[0] ?? {}, { lhs: "seats" }, {}] },
    error: "Complete the rule.",
  },
  play: async ({ canvas }) => {
    const condition = within(canvas.getByRole("group", { name: "Condition 2" }));
    await expect(condition.getByRole("combobox", { name: "Comparison" })).toBeInvalid();
    await expect(condition.getByRole("textbox", { name: "Value" })).toBeInvalid();
    await expect(condition.getByRole("combobox", { name: "Field" })).not.toBeInvalid();
  },
};

export const Disabled: Story = { args: { value: nested, disabled: true } };

export const LoadingOptions: Story = {
  args: { value: { conditions: [{ lhs: "plan", operator: "neq", rhs: "trial", type: "select" }] } },
};

export const OptionsFailed: Story = {
  args: { value: { conditions: [{ lhs: "owner", operator: "eq", rhs: "Ines", type: "text" }] } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(canvas.getByText("Couldn’t load the fields to compare.")).toBeVisible();
  },
};

/** Comparisons and values that are not offered any more are kept and shown. */
export const Unknown: Story = {
  args: { value: { conditions: [{ lhs: "country", operator: "sounds_like", rhs: 0 }] } },
};

export const TenThousandOptions: Story = {
  args: {
    field: {
      ...field,
      options: Array.from({ length: 10_000 }, (_, index) => ({ name: `Property ${index + 1}`, value: `p${index}` })),
    },
    value: { conditions: [{ lhs: "p41", operator: "eq", rhs: "x" }] },
  },
  play: async ({ canvas, userEvent, args }) => {
    const left = await canvas.findByRole("combobox", { name: "Field" });
    await expect(left).toHaveValue("Property 42");
    await userEvent.click(left);
    await userEvent.keyboard("property 9999{Enter}");
    await expect(args.onValueChange).toHaveBeenLastCalledWith({ conditions: [{ lhs: "p9998" }] });
  },
};

export const Dark: Story = { ...Filled, globals: { theme: "dark" } };

export const RightToLeft: Story = { globals: { dir: "rtl" }, args: { value: nested } };

export const LongText: Story = {
  args: {
    field: {
      ...field,
      options: [
        {
          name: "The day on which the customer last spoke to somebody of the support team about an open invoice",
          value: "seats",
        },
      ],
    },
    value: {
      logic: "OR",
      conditions: [
        {
          lhs: "seats",
          operator: "start_with",
          rhs: "a text that somebody typed without ever thinking of where it would have to fit one day",
        },
        { logic: "AND", conditions: [{ lhs: "seats", operator: "eq", rhs: "x" }] },
      ],
    },
  },
};
