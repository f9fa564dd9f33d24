import { EventTester } from "@cobalt-kit/components/admin";
import { CobaltError } from "@cobalt-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, waitFor } from "storybook/test";
import { longText } from "../../testing/controlled-field.tsx";

const trigger = "POST /api/v2/public/event/trigger";
const list = "GET /api/v2/public/execution";

const paymentFailed = {
  name: "Payment Failed",
  jsonSchema: {
    type: "object",
    required: ["invoice", "attempt"],
    properties: {
      invoice: {
        type: "object",
        title: "Invoice",
        description: "The one that was not paid.",
        required: ["number", "amount"],
        properties: {
          number: { type: "string", title: "Number" },
          amount: { type: "number", title: "Amount" },
          currency: { enum: ["EUR", "USD", "GBP"], title: "Currency" },
          due_date: { type: "string", format: "date", title: "Due date" },
          link: { type: "string", format: "uri", title: "Link" },
        },
      },
      contact: { type: "string", format: "email", title: "Contact" },
      attempt: { type: "integer", title: "Attempt" },
      final: { type: "boolean", title: "No further attempt" },
      tags: { type: "array", title: "Tags", items: { type: "string" } },
      details: { title: "Details" },
    },
  },
  sample: {
    invoice: { number: "INV-1039", amount: 340, currency: "EUR", due_date: "2026-10-15" },
    contact: "hello@fernandco.test",
    attempt: 2,
    final: false,
    tags: ["overdue"],
  },
};
const invoicePaid = { name: "Invoice Paid", sample: { invoice: { number: "INV-1042", amount: 1280.5 } } };

const meta = {
  title: "Admin/EventTester",
  component: EventTester,
  args: { events: [paymentFailed, invoicePaid, { name: "Month Closed" }] },
} satisfies Meta<typeof EventTester>;
export default meta;
type Story = StoryObj<typeof meta>;

type Play = Parameters<NonNullable<Story["play"]>>[0];

async function choose({ canvas, userEvent }: Play, event: string): Promise<void> {
  await userEvent.selectOptions(await canvas.findByRole("combobox", { name: "Event" }), event);
  await canvas.findByRole("button", { name: "Send event" });
}

export const Default: Story = {};

/** Fields by the schema of the event, with the JSON beside them: each shows what is changed in the other. */
export const FormAndJson: Story = {
  play: async (play) => {
    const { canvas, userEvent } = play;
    await choose(play, "Payment Failed");
    const json = await canvas.findByRole("textbox", { name: "Payload (JSON)" });
    const amount = await canvas.findByRole("textbox", { name: "Amount" });
    await userEvent.clear(amount);
    await userEvent.type(amount, "420.50");
    await expect(json).toHaveTextContent('"amount": 420.5');
    await userEvent.selectOptions(canvas.getByRole("combobox", { name: "Currency" }), "GBP");
    await expect(json).toHaveTextContent('"currency": "GBP"');
    await userEvent.click(canvas.getByRole("button", { name: "Add to Tags" }));
    await userEvent.type(canvas.getByRole("textbox", { name: "Tags 2" }), "second");
    await expect(json).toHaveTextContent('"second"');
    await userEvent.clear(json);
    await userEvent.click(json);
    await userEvent.paste('{"invoice":{"number":"INV-7","amount":1},"attempt":3}');
    await expect(canvas.getByRole("textbox", { name: "Number" })).toHaveValue("INV-7");
  },
};

/** By keyboard alone. The run that starts is followed to its end. */
export const Sends: Story = {
  play: async (play) => {
    const { canvas, userEvent } = play;
    await choose(play, "Payment Failed");
    canvas.getByRole("textbox", { name: "Number" }).focus();
    await userEvent.keyboard("{Enter}");
    await expect(await canvas.findByText("Payment Failed was sent")).toBeVisible();
    // it is looked for again after two seconds
    const run = await canvas.findByRole("button", { name: /^Retry failed payments/ });
    await expect(run).toBeVisible();
  },
};

export const NothingStarts: Story = {
  parameters: { sandbox: { account: "blank" } },
  play: async (play) => {
    const { canvas, userEvent } = play;
    await choose(play, "Invoice Paid");
    await userEvent.click(canvas.getByRole("button", { name: "Send event" }));
    await expect(await canvas.findByText(/^No workflow has started so far/)).toBeVisible();
  },
};

/** What is missing is said at its field before anything is sent. */
export const Incomplete: Story = {
  play: async (play) => {
    const { canvas, userEvent } = play;
    await choose(play, "Payment Failed");
    await userEvent.clear(canvas.getByRole("textbox", { name: "Number" }));
    await userEvent.click(canvas.getByRole("button", { name: "Send event" }));
    await expect(canvas.getByRole("textbox", { name: "Number" })).toHaveFocus();
    await expect(canvas.getByRole("textbox", { name: "Number" })).toHaveAccessibleDescription("Enter a value.");
  },
};

/** Fields wait while the JSON is none. */
export const BrokenJson: Story = {
  play: async (play) => {
    const { canvas, userEvent } = play;
    await choose(play, "Payment Failed");
    await userEvent.type(await canvas.findByRole("textbox", { name: "Payload (JSON)" }), "x");
    await expect(canvas.getByRole("textbox", { name: "Number" })).toBeDisabled();
    await userEvent.click(canvas.getByRole("button", { name: "Send event" }));
    await expect(canvas.getByRole("textbox", { name: "Payload (JSON)" })).toHaveFocus();
  },
};

export const WithoutFields: Story = {
  play: async (play) => {
    await choose(play, "Month Closed");
    await expect(await play.canvas.findByText(/doesn’t describe its fields/)).toBeVisible();
  },
};

/** It may have arrived: nothing is sent again by itself, and runs are looked for. */
export const AnswerLost: Story = {
  parameters: { sandbox: { fail: [{ route: trigger, fault: { status: 504, body: "" } }] } },
  play: async (play) => {
    const { canvas, userEvent } = play;
    await choose(play, "Payment Failed");
    await userEvent.click(canvas.getByRole("button", { name: "Send event" }));
    await expect(await canvas.findByText("Payment Failed may or may not have arrived")).toBeVisible();
    await expect(await canvas.findByText(/^No workflow has started so far/)).toBeVisible();
  },
};

export const Refused: Story = {
  parameters: {
    sandbox: { fail: [{ route: trigger, fault: { status: 400, body: { message: "amount must be a number" } } }] },
  },
  play: async (play) => {
    const { canvas, userEvent } = play;
    await choose(play, "Invoice Paid");
    await userEvent.click(canvas.getByRole("button", { name: "Send event" }));
    await expect(await canvas.findByText("Invoice Paid wasn’t sent")).toBeVisible();
  },
};

export const RunsCannotBeLoaded: Story = {
  parameters: { sandbox: { account: "blank", fail: [{ route: list, fault: { status: 403 } }] } },
  play: async (play) => {
    const { canvas, userEvent } = play;
    await choose(play, "Invoice Paid");
    await userEvent.click(canvas.getByRole("button", { name: "Send event" }));
    await expect(await canvas.findByText("Couldn’t look for runs")).toBeVisible();
  },
};

export const Offline: Story = {
  parameters: { sandbox: { offline: true } },
  play: async (play) => {
    const { canvas, userEvent } = play;
    await choose(play, "Invoice Paid");
    await userEvent.click(canvas.getByRole("button", { name: "Send event" }));
    await expect(await canvas.findByText(/You’re offline/)).toBeVisible();
  },
};

/** The session ends; the next try asks for another one. */
export const SessionExpired: Story = {
  parameters: { sandbox: { signedOut: true } },
  play: async (play) => {
    const { canvas, userEvent } = play;
    await choose(play, "Payment Failed");
    await userEvent.click(canvas.getByRole("button", { name: "Send event" }));
    await expect(await canvas.findByText("Payment Failed wasn’t sent")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Send event" }));
    await waitFor(() => expect(canvas.getByText("Payment Failed was sent")).toBeVisible());
  },
};

export const Forbidden: Story = {
  parameters: { permissions: { canRun: { reason: "Only admins send events." } } },
  play: async (play) => {
    await choose(play, "Invoice Paid");
    await expect(play.canvas.getByRole("button", { name: "Send event" })).toHaveAccessibleDescription(
      "Only admins send events.",
    );
  },
};

export const LoadingEvents: Story = { args: { events: undefined } };

export const EventsCannotBeLoaded: Story = {
  args: { events: undefined, error: new CobaltError("network", "No answer."), onRetry: fn() },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Try again" }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  },
};

export const NoEvents: Story = { args: { events: [] } };

export const LongText: Story = {
  args: {
    events: [
      {
        name: `Payment Failed ${longText}`.trim(),
        jsonSchema: {
          type: "object",
          properties: Object.fromEntries(
            Array.from({ length: 12 }, (_, index) => [
              `field_${index}`,
              { type: "object", title: longText, properties: { [`${longText}${index}`]: { type: "string" } } },
            ]),
          ),
        },
        sample: { field_0: { text: "Zahlungserinnerungsbenachrichtigungsversandplanung".repeat(4) } },
      },
    ],
  },
  globals: { width: "375" },
  play: async (play) => {
    await choose(play, `Payment Failed ${longText}`.trim());
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
