import { Tab, TabList, TabPanel, Tabs } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";

const meta = {
  title: "Parts/Tabs",
  component: Tabs,
  subcomponents: { TabList, Tab, TabPanel },
  args: {
    defaultValue: "settings",
    children: (
      <>
        <TabList aria-label="Slack">
          <Tab value="settings">Settings</Tab>
          <Tab value="workflows">Workflows</Tab>
          <Tab value="runs">Runs</Tab>
        </TabList>
        <TabPanel value="settings">Where messages go.</TabPanel>
        <TabPanel value="workflows">What happens by itself.</TabPanel>
        <TabPanel value="runs">What has happened.</TabPanel>
      </>
    ),
  },
  argTypes: { children: { control: false } },
} satisfies Meta<typeof Tabs>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("tab", { name: "Runs" }));
    await expect(canvas.getByRole("tabpanel", { name: "Runs" })).toHaveTextContent("What has happened.");
  },
};
