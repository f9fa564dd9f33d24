import * as barrel from "@cobalt-kit/components";
import * as admin from "@cobalt-kit/components/admin";
import * as json from "@cobalt-kit/components/fields/json";
import * as longSelect from "@cobalt-kit/components/fields/long-select";
import * as mapping from "@cobalt-kit/components/fields/mapping";
import * as rules from "@cobalt-kit/components/fields/rules";
import * as parts from "@cobalt-kit/components/parts";
import type { Application, Connect } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import type { ReactElement } from "react";
import { expect, it } from "vitest";
import { fieldOf } from "./testing/controlled-field.tsx";
import { renderWithSandbox } from "./testing/render-with-sandbox.tsx";
import { expectRootOf, type RootProps } from "./testing/root-props.ts";

const all = { ...barrel, ...admin, ...json, ...longSelect, ...mapping, ...rules };

/** Renders a wrapper around a whole page, which is the host's. */
const withoutRoot = ["CobaltUIProvider"] as const;
type ComponentName = Exclude<
  { [Name in keyof typeof all]: Name extends Capitalize<Name> ? Name : never }[keyof typeof all],
  keyof typeof parts | (typeof withoutRoot)[number]
>;

const nothing = (): void => {};
const slack: Application = {
  slug: "slack",
  name: "Slack",
  description: "",
  tags: [],
  ecosystem: false,
  connections: [],
  authMethods: [],
  status: "not-connected",
  needsAttention: false,
};
const idle: Connect = {
  state: { status: "idle" },
  authorize: nothing,
  saveCredentials: () => Promise.resolve(false),
  checkNow: nothing,
  reopen: nothing,
  continueHere: nothing,
  cancel: nothing,
  reset: nothing,
};
const action = { run: nothing, pending: false };
const connected = { pending: false, error: null, run: () => Promise.resolve(true), reset: nothing };
const labels = [{ name: "City", value: "city", multiple: false }];
const offered = { left: { name: "Ours", multiple: false }, right: { name: "Theirs", multiple: false } };

/** A new field, view or block without a line here fails the type check. */
const examples: Record<ComponentName, (root: RootProps) => ReactElement> = {
  BooleanField: (root) => (
    <all.BooleanField {...root} field={fieldOf("boolean", "On")} value={true} onValueChange={nothing} />
  ),
  ConfigEditor: (root) => <all.ConfigEditor {...root} slug="slack" />,
  ConfigEditorView: (root) => <all.ConfigEditorView {...root} state="empty" applicationName="Slack" />,
  ConfigFieldView: (root) => (
    <all.ConfigFieldView {...root} field={fieldOf("text", "Name")} value="x" onValueChange={nothing} />
  ),
  ConnectDialog: (root) => <all.ConnectDialog {...root} open onOpenChange={nothing} slug="slack" />,
  ConnectPanel: (root) => <all.ConnectPanel {...root} slug="slack" />,
  ConnectPanelView: (root) => (
    <all.ConnectPanelView {...root} application={slack} connect={idle} disconnect={connected} />
  ),
  DatastoreBrowser: (root) => <all.DatastoreBrowser {...root} slug="hubspot" />,
  DateField: (root) => <all.DateField {...root} field={fieldOf("date", "Day")} value="" onValueChange={nothing} />,
  EmailField: (root) => <all.EmailField {...root} field={fieldOf("email", "Mail")} value="" onValueChange={nothing} />,
  EventTester: (root) => <all.EventTester {...root} events={[]} />,
  ExecutionDetail: (root) => <all.ExecutionDetail {...root} executionId="none" />,
  ExecutionDetailView: (root) => <all.ExecutionDetailView {...root} stop={action} rerun={action} />,
  ExecutionHistory: (root) => <all.ExecutionHistory {...root} />,
  ExecutionList: (root) => <all.ExecutionList {...root} />,
  ExecutionListView: (root) => (
    <all.ExecutionListView
      {...root}
      executions={[]}
      onFiltersChange={nothing}
      page={1}
      pages={1}
      pageSize={10}
      onPageChange={nothing}
      onOpenChange={nothing}
      renderDetail={() => null}
    />
  ),
  HostedPortalLink: (root) => <all.HostedPortalLink {...root} />,
  HumanTask: (root) => <all.HumanTask {...root} taskId="none" />,
  IntegrationDialog: (root) => <all.IntegrationDialog {...root} open onOpenChange={nothing} slug="slack" />,
  IntegrationGallery: (root) => <all.IntegrationGallery {...root} onSelect={nothing} />,
  IntegrationGalleryView: (root) => (
    <all.IntegrationGalleryView {...root} applications={[]} search="" onSearchChange={nothing} onSelect={nothing} />
  ),
  IntegrationGate: (root) => (
    <all.IntegrationGate {...root} slug="notion">
      Yours
    </all.IntegrationGate>
  ),
  IntegrationsMarketplace: (root) => <all.IntegrationsMarketplace {...root} />,
  JsonField: (root) => <all.JsonField {...root} field={fieldOf("json", "Extra")} value="{}" onValueChange={nothing} />,
  JsonInput: (root) => <all.JsonInput {...root} aria-label="Extra" value="{}" onValueChange={nothing} />,
  LongSelectField: (root) => (
    <all.LongSelectField
      {...root}
      field={fieldOf("select", "Channel", { options: [{ name: "One", value: 1 }] })}
      value={1}
      onValueChange={nothing}
    />
  ),
  MapField: (root) => (
    <all.MapField {...root} field={fieldOf("map", "Columns", { labels })} value={[]} onValueChange={nothing} />
  ),
  MappingField: (root) => (
    <all.MappingField
      {...root}
      field={fieldOf("map_v2", "Fields", { mapping: offered })}
      value={[]}
      onValueChange={nothing}
    />
  ),
  NumberField: (root) => (
    <all.NumberField {...root} field={fieldOf("number", "Limit")} value="1" onValueChange={nothing} />
  ),
  OwnWorkflowRowView: (root) => (
    <all.OwnWorkflowRowView
      {...root}
      workflow={{ id: "w", name: "Invoices", published: true }}
      publishing={false}
      onPublish={nothing}
      onRun={nothing}
      onDelete={nothing}
    />
  ),
  PasswordField: (root) => (
    <all.PasswordField {...root} field={fieldOf("password", "Key")} value="" onValueChange={nothing} />
  ),
  RulesField: (root) => (
    <all.RulesField {...root} field={fieldOf("rule_engine", "Only when")} value={undefined} onValueChange={nothing} />
  ),
  SelectField: (root) => (
    <all.SelectField {...root} field={fieldOf("select", "Channel")} value="" onValueChange={nothing} />
  ),
  SettingsDialog: (root) => <all.SettingsDialog {...root} open onOpenChange={nothing} slug="slack" />,
  TextField: (root) => <all.TextField {...root} field={fieldOf("text", "Name")} value="" onValueChange={nothing} />,
  TextareaField: (root) => (
    <all.TextareaField {...root} field={fieldOf("textarea", "Note")} value="" onValueChange={nothing} />
  ),
  UnknownField: (root) => (
    <all.UnknownField {...root} field={fieldOf("color", "Color")} value="" onValueChange={nothing} />
  ),
  UrlField: (root) => <all.UrlField {...root} field={fieldOf("url", "Site")} value="" onValueChange={nothing} />,
  WebhookSettings: (root) => <all.WebhookSettings {...root} />,
  WorkflowList: (root) => <all.WorkflowList {...root} slug="slack" />,
  WorkflowListView: (root) => (
    <all.WorkflowListView
      {...root}
      heading="Workflows"
      workflows={[{ id: "w" }]}
      loadingLabel="Loading…"
      errorTitle="Not loaded"
      emptyTitle="None"
      emptyDescription="Make one."
      renderWorkflow={({ id }) => id}
    />
  ),
  WorkflowRowView: (root) => (
    <all.WorkflowRowView
      {...root}
      workflow={{ id: "w", name: "Invoices", enabled: true, fields: [] }}
      pending={false}
      onEnabledChange={nothing}
    />
  ),
};

it.each(Object.entries(examples))(
  "%s gives its root to the ref, with the host's class, style and attributes",
  async (_name, example) => {
    const sandbox = createSandbox();
    const root = await expectRootOf((props) => renderWithSandbox(example(props), { sandbox, account: "lumen" }));
    // what a host uses alone has the tokens by itself
    expect(root).toHaveClass("ck-root");
  },
);

it.each<[string, string, string | undefined, unknown?]>([
  ["a type of its own", "map_v2", undefined, []],
  ["a type that is not known", "color", "red"],
  ["a text of any length", "text", "x".repeat(200_000)],
])("ConfigFieldView does so for %s", async (_what, type, text, value = text) => {
  const field = fieldOf(type, "Field", { mapping: offered });
  const shown = typeof value === "string" ? value : [];
  await expectRootOf((root) =>
    renderWithSandbox(<all.ConfigFieldView {...root} field={field} value={shown} onValueChange={nothing} />),
  );
});

it("leaves out no field, view or block", () => {
  const known = new Set<string>([...Object.keys(parts), ...withoutRoot, ...Object.keys(examples)]);
  expect(Object.keys(all).filter((name) => /^[A-Z]/.test(name) && !known.has(name))).toEqual([]);
});
