import type * as components from "@cobalt-kit/components";
import type * as activity from "@cobalt-kit/components/activity";
import type * as admin from "@cobalt-kit/components/admin";
import type * as builder from "@cobalt-kit/components/workflow-builder";
import type * as hooks from "@cobalt-kit/hooks";
import { createSandbox, fixtureIds, type Sandbox } from "@cobalt-kit/sandbox";
import { dehydrate, hydrate, QueryClient, type DehydratedState } from "@tanstack/react-query";
import { act, cleanup, render, screen } from "@testing-library/react";
import { StrictMode, type ReactElement } from "react";
import { hydrateRoot } from "react-dom/client";
import * as reactServer from "react-dom/server";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

interface Kit {
  components: typeof components & typeof activity & typeof admin & typeof builder;
  hooks: typeof hooks;
}

const zone = process.env["TZ"];

// Each of its three beginnings loads all modules.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

type Block = (kit: Kit["components"]) => ReactElement;

const blocks: [name: string, block: Block, content: string, onServer?: string][] = [
  ["the gallery", ({ IntegrationGallery }) => <IntegrationGallery onSelect={() => {}} />, "HubSpot"],
  ["the marketplace", ({ IntegrationsMarketplace }) => <IntegrationsMarketplace />, "HubSpot"],
  ["the panel that connects", ({ ConnectPanel }) => <ConnectPanel slug="slack" />, "Disconnect"],
  // They are opened, and thereby made where there are none, in a browser alone.
  ["the settings", ({ ConfigEditor }) => <ConfigEditor slug="slack" />, "Bot name", "Loading settings…"],
  ["the workflows", ({ WorkflowList }) => <WorkflowList slug="slack" />, "Ready-made workflows"],
  ["the runs", ({ ExecutionList }) => <ExecutionList />, "Completed"],
  ["how runs went", ({ ExecutionHistory }) => <ExecutionHistory />, "Success rate", "Loading"],
  ["what is stored", ({ DatastoreBrowser }) => <DatastoreBrowser slug="slack" />, "Serif Press"],
  ["the way to the portal", ({ HostedPortalLink }) => <HostedPortalLink />, "Open integrations portal"],
  ["a task", ({ HumanTask }) => <HumanTask taskId={fixtureIds.approveAccess} />, "Approve access"],
  ["the events", ({ EventTester }) => <EventTester events={[{ name: "Invoice Paid" }]} />, "Invoice Paid"],
  [
    "the builder",
    ({ WorkflowBuilder }) => <WorkflowBuilder workflow={{ id: "pw_1", name: "Weekly digest" }} onDone={() => {}} />,
    "Weekly digest",
  ],
  ["what happened lately", ({ ActivityPanel }) => <ActivityPanel />, "Your connection to Google Sheets has expired"],
  // A dialog has no place on a server.
  [
    "the dialog",
    ({ IntegrationDialog }) => <IntegrationDialog slug="slack" open onOpenChange={() => {}} />,
    "Disconnect",
    "",
  ],
];

/** The text at once, and the text once all code and data are there. */
const ways: [way: string, toHtml: (element: ReactElement) => Promise<string> | string][] = [
  ["at once", reactServer.renderToString],
];
// Not in what React 18 has for Node.
if ("renderToReadableStream" in reactServer) {
  ways.push([
    "with all its code",
    async (element) => {
      // What is sent later is put into its place by a script, which this page would not run.
      const stream = await reactServer.renderToReadableStream(element, {
        progressiveChunkSize: Number.POSITIVE_INFINITY,
      });
      await stream.allReady;
      return new Response(stream).text();
    },
  ]);
}

const cases = blocks.flatMap(([name, block, content, onServer = content]) =>
  ways.map(([way, toHtml]) => ({ name, way, toHtml, block, content, onServer })),
);

it.each(cases)(
  "$name: hydrates what a server in another zone, language and minute has rendered $way",
  async ({ toHtml, block, content, onServer }) => {
    const compare = vi.spyOn(String.prototype, "localeCompare");
    const upperCase = vi.spyOn(String.prototype, "toLocaleUpperCase");
    const sandbox = createSandbox();
    sandbox.control.connect("lumen", "slack");
    const state = await readEverything(sandbox, block, content);

    process.env["TZ"] = "UTC";
    const server = await startAnew();
    const html = await withoutPage(() => toHtml(page(server, sandbox, block, state)));
    expect(html).toContain(onServer);

    process.env["TZ"] = "Asia/Kolkata";
    vi.useFakeTimers({ now: Date.now() + 5 * 60_000, toFake: ["Date"] });
    vi.stubGlobal("Intl", intlOf("de-DE"));
    const browser = await startAnew();
    const container = document.body.appendChild(document.createElement("div"));
    container.innerHTML = html;
    const onRecoverableError = vi.fn();
    const root = await act(async () =>
      hydrateRoot(container, page(browser, sandbox, block, state), { onRecoverableError }),
    );
    expect((await screen.findAllByText(content)).length).toBeGreaterThan(0);
    expect(onRecoverableError).not.toHaveBeenCalled();
    // React says so of modules that were loaded where there is a page, as these were, and of older releases of Node.
    const known = /useLayoutEffect does nothing on the server|does not support ArrayBuffer.prototype.detached/;
    const others = vi.mocked(console.error).mock.calls.filter(([text]) => !known.test(String(text)));
    expect(others).toEqual([]);
    // These speak the machine's language where they are told none.
    expect(compare.mock.calls.filter(([, language]) => language === undefined)).toEqual([]);
    expect(upperCase.mock.calls.filter(([language]) => language === undefined)).toEqual([]);
    await act(async () => root.unmount());
    container.remove();
  },
);

/** Each process has modules of its own, and with them formatters of its zone and language. */
async function startAnew(): Promise<Kit> {
  vi.resetModules();
  const [components, admin] = [await import("@cobalt-kit/components"), await import("@cobalt-kit/components/admin")];
  const builder = await import("@cobalt-kit/components/workflow-builder");
  const activity = await import("@cobalt-kit/components/activity");
  return { components: { ...components, ...activity, ...admin, ...builder }, hooks: await import("@cobalt-kit/hooks") };
}

/** Whatever a block asks for, as a host's loader would have it. */
async function readEverything(sandbox: Sandbox, block: Block, content: string): Promise<DehydratedState> {
  const queryClient = new QueryClient();
  render(page(await startAnew(), sandbox, block, undefined, queryClient));
  await screen.findAllByText(content);
  const state = dehydrate(queryClient);
  cleanup();
  return state;
}

function page(
  { components: kit, hooks: { CobaltProvider } }: Kit,
  sandbox: Sandbox,
  block: Block,
  state: DehydratedState | undefined,
  queryClient: QueryClient = new QueryClient(),
): ReactElement {
  hydrate(queryClient, state ?? {});
  return (
    <StrictMode>
      <CobaltProvider
        linkedAccountId="lumen"
        getSessionToken={() => sandbox.control.mintToken("lumen")}
        baseUrl="https://api.cobalt.test"
        fetch={sandbox.fetch}
        queryClient={queryClient}
      >
        {block(kit)}
      </CobaltProvider>
    </StrictMode>
  );
}

/** Without what only a page has. */
async function withoutPage<T>(run: () => T): Promise<Awaited<T>> {
  for (const name of ["window", "document", "navigator"]) vi.stubGlobal(name, undefined);
  try {
    return await run();
  } finally {
    vi.unstubAllGlobals();
  }
}

/** As in a browser of that language: what is asked for no language in particular speaks it. */
function intlOf(language: string): typeof Intl {
  const real = Intl;
  class DateTimeFormat extends real.DateTimeFormat {
    constructor(locale: Intl.LocalesArgument = language, options?: Intl.DateTimeFormatOptions) {
      super(locale, options);
    }
  }
  class NumberFormat extends real.NumberFormat {
    constructor(locale: Intl.LocalesArgument = language, options?: Intl.NumberFormatOptions) {
      super(locale, options);
    }
  }
  return Object.assign(Object.create(real), { DateTimeFormat, NumberFormat });
}
