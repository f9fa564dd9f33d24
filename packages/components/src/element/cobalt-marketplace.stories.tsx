import "@cobalt-kit/components/element";
import type { CobaltMarketplaceElement } from "@cobalt-kit/components/element";
import { useCobalt } from "@cobalt-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from "react";
import { expect, fn, spyOn, waitFor, within } from "storybook/test";
import { useUI } from "../ui-context.ts";

interface ElementProps {
  /** What the page sets beside the session. */
  properties?: Partial<CobaltMarketplaceElement>;
  onSlugChange: (slug: string | null) => void;
}

/** `<cobalt-marketplace>` over the sandbox of the story. */
function MarketplaceElement({ properties, onSlugChange }: ElementProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const [element] = useState(() => document.createElement("cobalt-marketplace"));
  const { catalogue } = useUI();
  const { linkedAccountId, baseUrl } = useCobalt("The story").session;
  useLayoutEffect(() => {
    Object.assign(element, { linkedAccountId, baseUrl, catalogue, ...properties });
  });
  useEffect(() => {
    const tell = ({ detail }: CustomEvent<string | null>): void => onSlugChange(detail);
    element.addEventListener("cobalt-slug-change", tell);
    return () => element.removeEventListener("cobalt-slug-change", tell);
  }, [element, onSlugChange]);
  useLayoutEffect(() => {
    place.current?.append(element);
    return () => element.remove();
  }, [element]);
  return <div ref={place} />;
}

const session = `<script type="module">
  import "@cobalt-kit/components/element";
  const marketplace = document.querySelector("cobalt-marketplace");
  marketplace.getSessionToken = async ({ signal }) => {
    const response = await fetch("/api/cobalt/session", { method: "POST", signal });
    return (await response.json()).token;
  };`;

const meta = {
  title: "Marketplace/cobalt-marketplace",
  component: MarketplaceElement,
  args: { onSlugChange: fn() },
  parameters: {
    docs: {
      description: {
        component:
          "The whole marketplace as a custom element, for Vue, Angular and plain pages. All that it takes and tells is in [Without React](?path=/docs/guides-without-react--docs).",
      },
    },
  },
  render: ({ properties, ...args }, { loaded }) => (
    <MarketplaceElement
      {...args}
      properties={{ fetch: loaded["sandbox"].fetch, getSessionToken: loaded["getSessionToken"], ...properties }}
    />
  ),
} satisfies Meta<typeof MarketplaceElement>;
export default meta;
type Story = StoryObj<typeof meta>;

/** What stands within the shadow root, once it is there. */
function inElement(canvasElement: HTMLElement, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const root = canvasElement.querySelector("cobalt-marketplace")?.shadowRoot;
    const found = root?.querySelector<HTMLElement>(selector);
    if (found == null) throw new Error(`Nothing in the element is ${selector}.`);
    return found;
  });
}

/** The element, which brings its stylesheet. An application opens in a dialog within its shadow root. */
export const Default: Story = {
  parameters: {
    docs: {
      source: {
        code: `<cobalt-marketplace linked-account-id="harbor"></cobalt-marketplace>
${session}
  marketplace.addEventListener("cobalt-slug-change", ({ detail }) => console.log("Opened", detail));
</script>`,
      },
    },
  },
  play: async ({ canvasElement, userEvent, args }) => {
    const content = within(await inElement(canvasElement, '[part="content"]'));
    const card = await content.findByRole("button", { name: "HubSpot" });
    await userEvent.click(card);
    const dialog = await inElement(canvasElement, '[role="dialog"]');
    await expect(dialog).toHaveAccessibleName("HubSpot");
    await expect(args.onSlugChange).toHaveBeenLastCalledWith("hubspot");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(dialog).not.toBeVisible());
    await expect(args.onSlugChange).toHaveBeenLastCalledWith(null);
  },
};

/** What attributes say in markup, and objects that a script sets. */
export const Themed: Story = {
  args: {
    properties: {
      heading: "Connect your tools",
      appearance: { preset: ["brand", "dense"], tokens: { accent: "#0f766e" } },
    },
  },
  parameters: {
    docs: {
      source: {
        code: `<cobalt-marketplace linked-account-id="harbor" heading="Connect your tools"></cobalt-marketplace>
${session}
  marketplace.appearance = { preset: ["brand", "dense"], tokens: { accent: "#0f766e" } };
</script>`,
      },
    },
  },
  play: async ({ canvasElement }) => {
    const content = within(await inElement(canvasElement, '[part="content"]'));
    await expect(await content.findByRole("heading", { name: "Connect your tools" })).toBeVisible();
  },
};

/** A page that forgot its session is told in place, and in the console. */
export const WithoutSession: Story = {
  args: { properties: { getSessionToken: undefined } },
  parameters: {
    docs: { source: { code: `<cobalt-marketplace linked-account-id="harbor"></cobalt-marketplace>` } },
  },
  beforeEach: () => {
    const complain = spyOn(console, "error").mockImplementation(() => {});
    return () => complain.mockRestore();
  },
  play: async ({ canvasElement }) => {
    const notice = await inElement(canvasElement, '[role="alert"]');
    await expect(notice).toHaveTextContent("has no getSessionToken");
  },
};
