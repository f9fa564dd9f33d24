import { Badge, Timeline, TimelineItem } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";

const meta = {
  title: "Parts/Timeline",
  component: Timeline,
  subcomponents: { TimelineItem },
  args: {
    "aria-label": "Steps",
    children: (
      <>
        <TimelineItem tone="success" title="Start" meta={<Badge tone="success">Done</Badge>} />
        <TimelineItem tone="danger" title="Find member" meta={<Badge tone="danger">Failed</Badge>} />
        <TimelineItem title="Add tag" meta={<Badge>Not started</Badge>} />
      </>
    ),
  },
} satisfies Meta<typeof Timeline>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {};
