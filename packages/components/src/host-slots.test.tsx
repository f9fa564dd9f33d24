import {
  ConfigEditor,
  IntegrationDialog,
  IntegrationGallery,
  IntegrationGalleryView,
  IntegrationGate,
} from "@cobalt-kit/components";
import { useApplication, usePermission } from "@cobalt-kit/hooks";
import { screen, waitFor } from "@testing-library/react";
import { useEffect, useState, type ReactElement } from "react";
import { afterEach, beforeEach, expect, it, vi, type MockInstance } from "vitest";
import { renderWithSandbox, type RenderOptions } from "./testing/render-with-sandbox.tsx";

let toldByReact: MockInstance<typeof console.error>;
beforeEach(() => {
  toldByReact = vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function timesTold(): number {
  return toldByReact.mock.calls.filter(tellsOfBoom).length;
}

/** One sentence in all versions of React, of which older ones let the browser tell of the error as well, once for each of their tries. */
function tellsOfBoom(texts: readonly unknown[]): boolean {
  return texts.some((text) => typeof text === "string" && text.startsWith("The above error occurred"));
}

function boom(): never {
  throw new Error("boom");
}
function Broken(): ReactElement {
  return boom();
}
/** Of one card, so that it can be told once. */
const atSlack = ({ slug }: { slug: string }): string | undefined => (slug === "slack" ? boom() : undefined);

const gallery = { onSelect: () => {} };
const searchbox = (): Promise<HTMLElement> => screen.findByRole("searchbox");
const slackCard = (): Promise<HTMLElement> => screen.findByRole("button", { name: "Slack" });
const noRight = { canConnect: () => ({ reason: "Ask Ada" }) };

interface Slot {
  slot: string;
  element: ReactElement;
  options?: RenderOptions;
  /** What is still there: the block, or ours in the place of the host's. */
  remains: () => Promise<HTMLElement>;
}

const slots: Slot[] = [
  {
    slot: "renderBadge",
    element: <IntegrationGallery {...gallery} renderBadge={atSlack} />,
    remains: slackCard,
  },
  {
    slot: "what renderBadge returns",
    element: <IntegrationGallery {...gallery} renderBadge={({ slug }) => (slug === "slack" ? <Broken /> : null)} />,
    remains: slackCard,
  },
  {
    slot: "renderCard",
    element: <IntegrationGallery {...gallery} renderCard={(application, card) => atSlack(application) ?? card} />,
    remains: slackCard,
  },
  { slot: "renderFooter", element: <IntegrationGallery {...gallery} renderFooter={boom} />, remains: slackCard },
  {
    slot: "renderNoMatch",
    element: <IntegrationGallery {...gallery} defaultSearch="fax machine" renderNoMatch={boom} />,
    remains: searchbox,
  },
  {
    slot: "emptyState",
    element: <IntegrationGalleryView applications={[]} onSelect={() => {}} emptyState={<Broken />} />,
    remains: () => screen.findByText("No applications yet"),
  },
  {
    slot: "renderOverview",
    element: <IntegrationDialog slug="asana" open onOpenChange={() => {}} renderOverview={boom} />,
    remains: () => screen.findByRole("button", { name: /^Connect/ }),
  },
  {
    slot: "renderLocked",
    element: <IntegrationDialog slug="asana" open onOpenChange={() => {}} />,
    options: { provider: noRight, ui: { renderLocked: boom } },
    remains: () => screen.findByText("Ask Ada"),
  },
  {
    slot: "fallback of the gate",
    element: (
      <IntegrationGate slug="asana" fallback={boom}>
        <p>Feature</p>
      </IntegrationGate>
    ),
    remains: () => screen.findByRole("button", { name: /^Connect/ }),
  },
  {
    slot: "a field of the host's",
    element: <ConfigEditor slug="stripe" showWorkflows={false} fields={{ number: Broken }} />,
    remains: () => screen.findByRole("button", { name: "Try again" }),
  },
];

it.each(slots)("goes on without $slot where it throws, and tells of it once", async ({ element, options, remains }) => {
  renderWithSandbox(element, options);
  expect(await remains()).toBeVisible();
  await waitFor(() => expect(timesTold()).toBe(1));
  expect(screen.queryByText("This part of the page stopped working")).toBeNull();
});

it("shows a slot again that throws no more", async () => {
  function Page(): ReactElement {
    const [mended, setMended] = useState(false);
    return (
      <>
        <button onClick={() => setMended(true)}>Mend</button>
        <IntegrationGallery {...gallery} renderFooter={mended ? () => "All is well" : boom} />
      </>
    );
  }
  const { user } = renderWithSandbox(<Page />);
  await slackCard();
  expect(screen.queryByText("All is well")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Mend" }));
  expect(await screen.findByText("All is well")).toBeVisible();
});

it("tries a slot that goes on throwing three times in a row, so that a host that renders for each report stays", async () => {
  function Page(): ReactElement {
    const [, setReports] = useState(0);
    useEffect(() => {
      toldByReact.mockImplementation((...texts) => {
        if (tellsOfBoom(texts)) setReports((before) => before + 1);
      });
    }, []);
    return <IntegrationGallery {...gallery} renderFooter={() => boom()} />;
  }
  renderWithSandbox(<Page />);
  expect(await slackCard()).toBeVisible();
  await waitFor(() => expect(timesTold()).toBe(3));
});

it("tries a slot again that threw often, where it stood in between", async () => {
  function Page(): ReactElement {
    const [renders, setRenders] = useState(0);
    return (
      <>
        <button onClick={() => setRenders(renders + 1)}>Render {renders}</button>
        <IntegrationGallery {...gallery} renderFooter={() => (renders % 2 === 0 ? boom() : <p>Footer {renders}</p>)} />
      </>
    );
  }
  const { user } = renderWithSandbox(<Page />);
  await slackCard();
  for (let renders = 0; renders < 9; renders += 1) {
    await user.click(screen.getByRole("button", { name: `Render ${renders}` }));
  }
  expect(await screen.findByText("Footer 9")).toBeVisible();
  expect(timesTold()).toBe(5);
});

it("tells once of a slot that stood until the host rendered again", async () => {
  function Page(): ReactElement {
    const [broken, setBroken] = useState(false);
    return (
      <>
        <button onClick={() => setBroken(true)}>Break</button>
        <IntegrationGallery {...gallery} renderFooter={broken ? boom : () => <p>All is well</p>} />
      </>
    );
  }
  const { user } = renderWithSandbox(<Page />);
  await screen.findByText("All is well");
  await user.click(screen.getByRole("button", { name: "Break" }));
  await waitFor(() => expect(timesTold()).toBe(1));
  expect(screen.queryByText("All is well")).toBeNull();
});

it.each(["canConnect", "canConfigure", "canRun"] as const)("takes %s that throws for no", async (rule) => {
  const report = vi.fn();
  vi.stubGlobal("reportError", report);
  function Answer(): ReactElement {
    return <p>{usePermission(rule, useApplication("slack").data).allowed ? "allowed" : "refused"}</p>;
  }
  const fail = (): never => {
    throw new Error(`No plan for ${rule}.`);
  };
  renderWithSandbox(<Answer />, { provider: { [rule]: fail } });
  expect(await screen.findByText("refused")).toBeVisible();
  await waitFor(() => expect(report).toHaveBeenCalledExactlyOnceWith(new Error(`No plan for ${rule}.`)));
});
