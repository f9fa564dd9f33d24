import { HumanTask } from "@cobalt-kit/components/admin";
import { fixtureIds } from "@cobalt-kit/sandbox";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { longText } from "../../testing/controlled-field.tsx";

const read = "GET /api/v2/public/human-tasks/:id";
const submit = "POST /api/v2/public/human-tasks/:id";

const meta = {
  title: "Admin/HumanTask",
  component: HumanTask,
  args: { taskId: fixtureIds.approveAccess, onSubmitted: fn() },
  parameters: { sandbox: { account: "lumen" } },
} satisfies Meta<typeof HumanTask>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Answers with a task, whatever is waiting. */
const task = (body: object) => ({
  sandbox: { fail: [{ route: read, fault: { status: 200, body: { _id: "t1", name: "Approve", ...body } } }] },
});

export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("heading", { name: "Approve access" })).toBeVisible();
    await expect(await canvas.findByRole("textbox", { name: /^Customer/ })).toBeDisabled();
  },
};

/** By keyboard alone. */
export const Submitted: Story = {
  play: async ({ args, canvas, userEvent }) => {
    (await canvas.findByRole("checkbox", { name: "Open the repositories" })).focus();
    await userEvent.keyboard(" ");
    canvas.getByRole("button", { name: "Submit answer" }).focus();
    await userEvent.keyboard("{Enter}");
    await expect(await canvas.findByText("The workflow continues with it.")).toBeVisible();
    await expect(args.onSubmitted).toHaveBeenCalledOnce();
    await expect(canvas.getByRole("checkbox", { name: "Open the repositories" })).toBeDisabled();
  },
};

/** Somebody else was faster: the answer that counts is shown. */
export const Stale: Story = {
  play: async ({ canvas, loaded, userEvent }) => {
    await canvas.findByRole("button", { name: "Submit answer" });
    await loaded["sandbox"].fetch(`https://api.cobalt.test/api/v2/public/human-tasks/${fixtureIds.approveAccess}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ data: { approved: true, reason: "Trial" } }),
    });
    await userEvent.click(canvas.getByRole("button", { name: "Submit answer" }));
    await expect(await canvas.findByText("Someone answered before you")).toBeVisible();
    await expect(canvas.getByRole("combobox", { name: /^Why/ })).toHaveDisplayValue("Trial");
  },
};

export const Answered: Story = {
  parameters: task({
    status: "SUBMITTED",
    form_structure: { type: "object", properties: { reason: { type: "string", title: "Why" } } },
    data: { reason: "Contract signed" },
  }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("This task has been answered")).toBeVisible();
  },
};

export const TimeIsOver: Story = { parameters: task({ status: "TIMEOUT", data: {} }) };

export const AnotherStatus: Story = { parameters: task({ status: "WITHDRAWN", data: {} }) };

export const Incomplete: Story = {
  parameters: task({
    status: "WAITING",
    form_structure: { type: "object", required: ["reason"], properties: { reason: { type: "string", title: "Why" } } },
    data: {},
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Submit answer" }));
    await expect(canvas.getByRole("textbox", { name: "Why" })).toHaveFocus();
    await expect(canvas.getByRole("textbox", { name: "Why" })).toHaveAccessibleDescription("Enter a value.");
  },
};

export const Refused: Story = {
  parameters: {
    sandbox: {
      account: "lumen",
      fail: [{ route: submit, fault: { status: 400, body: { message: "Field customer is read-only" } } }],
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Submit answer" }));
    await expect(await canvas.findByText("Your answer wasn’t submitted")).toBeVisible();
  },
};

export const AnswerLost: Story = {
  parameters: { sandbox: { account: "lumen", fail: [{ route: submit, fault: { status: 504, body: "" } }] } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Submit answer" }));
    await expect(await canvas.findByText("Your answer may or may not have arrived")).toBeVisible();
  },
};

export const Missing: Story = { args: { taskId: "none" } };

export const LoadingTask: Story = { parameters: { sandbox: { hang: [read] } } };

export const CannotBeLoaded: Story = {
  parameters: { sandbox: { fail: [{ route: read, fault: { status: 503, headers: { "retry-after": "0" } } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Couldn’t load the task")).toBeVisible();
  },
};

export const Forbidden: Story = { parameters: { sandbox: { fail: [{ route: read, fault: { status: 403 } }] } } };

export const Offline: Story = { parameters: { sandbox: { offline: true } } };

export const SessionExpired: Story = {
  parameters: { sandbox: { account: "lumen", signedOut: true } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Try again" }));
    await expect(await canvas.findByRole("heading", { name: "Approve access" })).toBeVisible();
  },
};

export const LongTextAndManyFields: Story = {
  parameters: task({
    name: longText,
    description: longText,
    status: "WAITING",
    form_structure: {
      type: "object",
      properties: Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [`field_${index}`, { type: "string", title: `${longText}${index}` }]),
      ),
    },
    data: { field_0: "Zahlungserinnerungsbenachrichtigungsversandplanung".repeat(4) },
  }),
  globals: { width: "375" },
  play: async ({ canvas }) => {
    await canvas.findByRole("button", { name: "Submit answer" });
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
