import { CobaltUIProvider, ConnectPanel, Pager, type Catalogue } from "@cobalt-kit/components";
import { german } from "@cobalt-kit/components/messages/de";
import { french } from "@cobalt-kit/components/messages/fr";
import { screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { expect, it } from "vitest";
import { renderWithSandbox } from "../testing/render-with-sandbox.tsx";

type TwoSteps = Extract<Catalogue, { later: object }>;

/** A language whose second step arrives, or fails, when the test says so. */
function inTwoSteps(catalogue: Catalogue): { catalogue: TwoSteps; arrive: () => void; fail: () => void } {
  if (catalogue.later === undefined) throw new Error("It has all its texts at once.");
  const { later } = catalogue;
  let arrive = (): void => {};
  let fail = (): void => {};
  const gate = new Promise<void>((resolve, reject) => {
    arrive = resolve;
    fail = () => reject(new TypeError("Failed to fetch dynamically imported module"));
  });
  gate.catch(() => {});
  return { catalogue: { ...catalogue, later: () => gate.then(later) }, arrive, fail };
}

function Page({ catalogue }: { catalogue: Catalogue | undefined }): ReactElement {
  return (
    <CobaltUIProvider catalogue={catalogue}>
      <Pager page={1} pages={3} onPageChange={() => {}} />
      <ConnectPanel slug="zendesk" />
    </CobaltUIProvider>
  );
}

it("shows parts at once, and a block when its texts are there, never in another language", async () => {
  const { catalogue, arrive } = inTwoSteps(german);
  renderWithSandbox(<Page catalogue={catalogue} />);
  expect(screen.getByRole("button", { name: "Weiter" })).toBeInTheDocument();
  expect(screen.getByText("Wird geladen …")).toBeInTheDocument();
  arrive();
  expect(await screen.findByRole("button", { name: "Mit diesen Schlüsseln verbinden" })).toBeInTheDocument();
});

it("keeps the language before until the next is whole, and what was typed", async () => {
  const next = inTwoSteps(french);
  const { rerender, user } = renderWithSandbox(<Page catalogue={german} />);
  const token = await screen.findByLabelText("API token");
  await user.type(token, "secret");
  rerender(<Page catalogue={next.catalogue} />);
  expect(screen.getByRole("button", { name: "Weiter" })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Mit diesen Schlüsseln verbinden" })).toBeInTheDocument();
  next.arrive();
  expect(await screen.findByRole("button", { name: "Connecter avec ces clés" })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Suivant" })).toBeInTheDocument();
  expect(screen.getByLabelText("API token")).toBe(token);
  expect(token).toHaveValue("secret");
});

it("stands in with English where the rest does not arrive, and the next provider asks again", async () => {
  const { catalogue, fail } = inTwoSteps(german);
  let attempts = 0;
  const flaky: TwoSteps = {
    ...catalogue,
    later: () => {
      attempts += 1;
      return attempts === 1 ? catalogue.later() : french.later === undefined ? catalogue.later() : french.later();
    },
  };
  const { unmount } = renderWithSandbox(<Page catalogue={flaky} />);
  fail();
  expect(await screen.findByRole("button", { name: "Connect with these keys" })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Weiter" })).toBeInTheDocument();
  unmount();
  renderWithSandbox(<Page catalogue={flaky} />);
  expect(await screen.findByRole("button", { name: "Connecter avec ces clés" })).toBeInTheDocument();
});
