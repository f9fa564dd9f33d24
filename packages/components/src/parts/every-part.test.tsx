import { render } from "@testing-library/react";
import { StrictMode, type ReactElement } from "react";
import { expect, it } from "vitest";
import { expectRootOf, type RootProps } from "../testing/root-props.ts";

const parts = await import("@cobalt-kit/components/parts");
const { Dialog, DialogHeader, DialogTitle, Tab, TabList, Tabs } = parts;

/** These have no element of their own, or are no component. */
type WithoutRoot = "BlockBoundary" | "LiveRegion" | "ChunkError";
type PartName = Exclude<
  { [Name in keyof typeof parts]: Name extends Capitalize<Name> ? Name : never }[keyof typeof parts],
  WithoutRoot
>;

const nothing = (): void => {};
const inDialog = (element: ReactElement): ReactElement => (
  <Dialog open onOpenChange={nothing}>
    <DialogTitle>Slack</DialogTitle>
    {element}
  </Dialog>
);

/** A new part without a line here fails the type check. */
const examples: Record<PartName, (root: RootProps) => ReactElement> = {
  ApplicationIcon: (root) => <parts.ApplicationIcon {...root} name="Slack" />,
  Badge: (root) => <parts.Badge {...root}>Connected</parts.Badge>,
  Button: (root) => <parts.Button {...root}>Save</parts.Button>,
  ButtonLink: (root) => (
    <parts.ButtonLink {...root} href="#there">
      There
    </parts.ButtonLink>
  ),
  Card: (root) => <parts.Card {...root} title="Slack" />,
  Checkbox: (root) => <parts.Checkbox {...root} aria-label="Archived" checked onCheckedChange={nothing} />,
  Chip: (root) => (
    <parts.Chip {...root} pressed>
      CRM
    </parts.Chip>
  ),
  ChipGroup: (root) => <parts.ChipGroup {...root} aria-label="Categories" />,
  CodeView: (root) => <parts.CodeView {...root} label="Input" value={{ id: 1 }} />,
  ConfirmDialog: (root) => (
    <parts.ConfirmDialog
      {...root}
      open
      onOpenChange={nothing}
      title="Delete?"
      description="It is gone then."
      confirmLabel="Delete"
      onConfirm={nothing}
    />
  ),
  CopyButton: (root) => <parts.CopyButton {...root} text="req_1" />,
  Dialog: (root) => (
    <Dialog {...root} open onOpenChange={nothing}>
      <DialogTitle>Slack</DialogTitle>
    </Dialog>
  ),
  DialogBody: (root) => inDialog(<parts.DialogBody {...root} />),
  DialogDescription: (root) => inDialog(<parts.DialogDescription {...root}>What it does.</parts.DialogDescription>),
  DialogFooter: (root) => inDialog(<parts.DialogFooter {...root} />),
  DialogHeader: (root) => inDialog(<DialogHeader {...root} />),
  DialogTitle: (root) => (
    <Dialog open onOpenChange={nothing}>
      <DialogTitle {...root}>Slack</DialogTitle>
    </Dialog>
  ),
  Disclosure: (root) => <parts.Disclosure {...root} summary="Steps" />,
  EmptyState: (root) => <parts.EmptyState {...root} title="Nothing yet" />,
  ErrorNotice: (root) => <parts.ErrorNotice {...root} error={{ code: "server" }} />,
  Field: (root) => (
    <parts.Field {...root} label="Name">
      {(control) => <input {...control} />}
    </parts.Field>
  ),
  Loading: (root) => <parts.Loading {...root} />,
  MultiSelect: (root) => (
    <parts.MultiSelect {...root} label="Channels" options={[]} value={[]} onValueChange={nothing} />
  ),
  Notice: (root) => <parts.Notice {...root} title="Saved" />,
  NoticeText: (root) => <parts.NoticeText {...root}>Saved by itself.</parts.NoticeText>,
  NumberInput: (root) => <parts.NumberInput {...root} aria-label="Limit" value="1" onValueChange={nothing} />,
  Pager: (root) => <parts.Pager {...root} page={1} pages={2} onPageChange={nothing} />,
  SearchInput: (root) => <parts.SearchInput {...root} label="Search" value="" onValueChange={nothing} />,
  Select: (root) => (
    <parts.Select {...root} aria-label="Channel" options={[]} value={undefined} onValueChange={nothing} />
  ),
  SessionNotice: (root) => <parts.SessionNotice {...root} onRenew={nothing} />,
  Skeleton: (root) => <parts.Skeleton {...root} />,
  Switch: (root) => <parts.Switch {...root} aria-label="On" checked onCheckedChange={nothing} />,
  Tab: (root) => (
    <Tabs defaultValue="runs">
      <TabList aria-label="Slack">
        <Tab {...root} value="runs">
          Runs
        </Tab>
      </TabList>
    </Tabs>
  ),
  TabList: (root) => (
    <Tabs>
      <TabList {...root} aria-label="Slack" />
    </Tabs>
  ),
  TabPanel: (root) => (
    <Tabs defaultValue="runs">
      <parts.TabPanel {...root} value="runs" />
    </Tabs>
  ),
  Table: (root) => <parts.Table {...root} caption="Runs" columns={[]} rows={[]} />,
  Tabs: (root) => <Tabs {...root} />,
  TextInput: (root) => <parts.TextInput {...root} aria-label="Name" value="" onValueChange={nothing} />,
  Textarea: (root) => <parts.Textarea {...root} aria-label="Text" value="" onValueChange={nothing} />,
  Timeline: (root) => <parts.Timeline {...root} />,
  TimelineItem: (root) => (
    <parts.Timeline>
      <parts.TimelineItem {...root} title="Post message" />
    </parts.Timeline>
  ),
};

it.each(Object.entries(examples))(
  "%s gives its root to the ref, with the host's class, style and attributes",
  async (_name, example) => {
    await expectRootOf((root) => render(<StrictMode>{example(root)}</StrictMode>));
  },
);

it("leaves out no part", () => {
  const components = Object.keys(parts).filter((name) => /^[A-Z]/.test(name));
  expect(new Set(components)).toEqual(new Set([...Object.keys(examples), "BlockBoundary", "LiveRegion", "ChunkError"]));
});
