// The page that scripts/bench/config-editor.ts measures: the same 300 settings by ConfigEditor and as plain elements.
import { ConfigEditor } from "@cobalt-kit/components";
import { applicationQuery, CobaltProvider, openConfigQuery, useCobalt } from "@cobalt-kit/hooks";
import { createSandbox, type FieldFixture, standardFixtures } from "@cobalt-kit/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { type ReactElement, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

const perPage = Number(new URLSearchParams(location.search).get("per-page") ?? 50);
const fields: FieldFixture[] = Array.from({ length: 300 }, (_, n) => ({
  id: `field.${n}`,
  name: `Setting ${n}`,
  field_type: "text",
  help_text: "What it is for.",
  ...(n >= perPage && { associated_page: `Page ${Math.floor(n / perPage) + 1}` }),
}));

const sandbox = createSandbox({
  fixtures: {
    ...standardFixtures,
    applications: standardFixtures.applications.map((application) =>
      application.slug === "slack" ? { ...application, fields, workflows: [] } : application,
    ),
  },
});
sandbox.control.connect("blank", "slack");

const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
const place = document.createElement("main");
document.body.append(place);

function Page({ children }: { children: ReactElement }): ReactElement {
  return (
    <CobaltProvider
      linkedAccountId="blank"
      getSessionToken={() => sandbox.control.mintToken("blank")}
      baseUrl="https://api.cobalt.test"
      fetch={sandbox.fetch}
      queryClient={queryClient}
    >
      {children}
    </CobaltProvider>
  );
}

let show = (_what: ReactElement): void => {};

/** Puts what the editor reads into the cache, so that mounting is all there is to measure; the API is in this page, too. */
function Stage(): ReactElement | null {
  const { session } = useCobalt();
  const [what, setWhat] = useState<ReactElement | null>(null);
  useEffect(() => {
    show = setWhat;
    const asked = Promise.all([
      queryClient.prefetchQuery(applicationQuery(session, "slack")),
      queryClient.prefetchQuery(openConfigQuery(session, { slug: "slack" })),
    ]);
    void asked.then(() => document.body.setAttribute("data-ready", ""));
  }, [session]);
  return what;
}

function PlainField({ field }: { field: FieldFixture }): ReactElement {
  const [value, setValue] = useState("");
  return (
    <div>
      <label htmlFor={field.id}>{field.name}</label> <span>(optional)</span>
      <div id={`${field.id} help`}>{field.help_text}</div>
      <input
        id={field.id}
        aria-describedby={`${field.id} help`}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
    </div>
  );
}

/** Resolves once so many inputs are there, and painted. */
async function painted(count: number): Promise<void> {
  const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
  while (place.getElementsByTagName("input").length < count) await frame();
  await frame();
  await frame();
}

Object.assign(window, {
  painted,
  mountEditor: () => flushSync(() => show(<ConfigEditor slug="slack" configs={false} />)),
  mountPlain: (count: number) => {
    const plain = fields.slice(0, count).map((field) => <PlainField key={field.id} field={field} />);
    flushSync(() => show(<form>{plain}</form>));
  },
});

createRoot(place).render(
  <Page>
    <Stage />
  </Page>,
);
