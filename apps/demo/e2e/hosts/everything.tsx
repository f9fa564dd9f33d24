// Every part and block on one page, for what a host's stylesheet does to them.
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Chip,
  ChipGroup,
  CodeView,
  ConfigEditor,
  ConnectPanel,
  CopyButton,
  Disclosure,
  EmptyState,
  ExecutionList,
  Field,
  IntegrationGallery,
  MultiSelect,
  Notice,
  Pager,
  SearchInput,
  Select,
  Skeleton,
  Switch,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Textarea,
  TextInput,
  Timeline,
  TimelineItem,
  WorkflowList,
} from "@cobalt-kit/components";
import { createRoot } from "react-dom/client";
import type { ReactElement } from "react";
import { Provided } from "./provided.tsx";

const options = [
  { name: "One", value: "1" },
  { name: "Two", value: "2" },
];

function Parts(): ReactElement {
  return (
    <>
      <Button className="host-button">Restyled</Button>
      <Button>Secondary</Button>
      <Button variant="primary">Primary</Button>
      <Button variant="plain">Plain</Button>
      <Button variant="danger" size="small">
        Danger
      </Button>
      <Button pending>Pending</Button>
      <Button disabled>Disabled</Button>
      <Button iconOnly aria-label="Icon">
        +
      </Button>
      <ButtonLink href="#there">Link</ButtonLink>
      <CopyButton text="id" />
      <ChipGroup aria-label="Chips">
        <Chip pressed={false}>Chip</Chip>
        <Chip pressed count={3}>
          Pressed
        </Chip>
      </ChipGroup>
      <Badge tone="success">Connected</Badge>
      <Card title="Card" description="What it does" onPress={() => {}} />
      <Checkbox aria-label="Off" />
      <Checkbox aria-label="On" defaultChecked />
      <Switch aria-label="Off" checked={false} onCheckedChange={() => {}} />
      <Switch aria-label="On" checked onCheckedChange={() => {}} />
      {(["text", "email", "url", "number", "password", "date"] as const).map((type) => (
        <TextInput key={type} type={type} aria-label={type} placeholder="Placeholder" />
      ))}
      <TextInput aria-label="Wrong" aria-invalid />
      <Textarea aria-label="Lines" />
      <Select aria-label="Select" options={options} value="1" onValueChange={() => {}} />
      <MultiSelect label="Several" options={options} value={["1"]} onValueChange={() => {}} />
      <SearchInput label="Search" value="typed" onValueChange={() => {}} />
      <Field label="Label" help="Help" error="Wrong">
        {(control) => <TextInput {...control} />}
      </Field>
      <Tabs defaultValue="a">
        <TabList aria-label="Tabs">
          <Tab value="a">First</Tab>
          <Tab value="b">Second</Tab>
        </TabList>
        <TabPanel value="a">Panel</TabPanel>
      </Tabs>
      <Disclosure summary="More">Content</Disclosure>
      <Notice title="Notice" tone="warning">
        Text
      </Notice>
      <EmptyState title="Nothing" description="here" />
      <Pager page={1} pages={3} onPageChange={() => {}} />
      <CodeView label="Code" value={{ a: 1 }} />
      <Timeline>
        <TimelineItem title="Step" />
        <TimelineItem title="Step" tone="success" />
      </Timeline>
      <Skeleton />
    </>
  );
}

function Everything(): ReactElement {
  return (
    <Provided>
      <Parts />
      <IntegrationGallery onSelect={() => {}} />
      <ConnectPanel slug="zendesk" />
      <ConnectPanel slug="hubspot" />
      <ConfigEditor slug="hubspot" />
      <WorkflowList slug="hubspot" />
      <ExecutionList slug="hubspot" />
    </Provided>
  );
}

const page = document.querySelector("#page");
if (page !== null) createRoot(page).render(<Everything />);
