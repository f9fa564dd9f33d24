import {
  BlockBoundary,
  Button,
  CobaltUIProvider,
  Dialog,
  DialogHeader,
  DialogTitle,
  ErrorNotice,
  useFormat,
  type CobaltUIProviderProps,
} from "@cobalt-kit/components";
import { arabic } from "@cobalt-kit/components/messages/ar";
import { render, screen } from "@testing-library/react";
import { type ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { markedCatalogue } from "./testing/marked-catalogue.ts";

function OpenDialog(): ReactElement {
  return (
    <Dialog open onOpenChange={() => {}}>
      <DialogHeader>
        <DialogTitle>Slack</DialogTitle>
      </DialogHeader>
    </Dialog>
  );
}

const accent = (element: Element | null): string | undefined =>
  element?.closest<HTMLElement>("[data-ck-theme]")?.style.getPropertyValue("--ck-accent");

it("hands theme, tokens and direction to what it wraps and to dialogs alike", () => {
  const appearance: CobaltUIProviderProps["appearance"] = { theme: "dark", tokens: { accent: "rebeccapurple" } };
  const { rerender } = render(
    <CobaltUIProvider appearance={appearance} dir="rtl">
      <p>inside</p>
      <OpenDialog />
    </CobaltUIProvider>,
  );
  for (const element of [screen.getByText("inside"), screen.getByRole("dialog")]) {
    expect(accent(element)).toBe("rebeccapurple");
    expect(element.closest("[dir]")).toHaveAttribute("dir", "rtl");
    expect(element.closest("[data-ck-theme]")).toHaveAttribute("data-ck-theme", "dark");
  }
  rerender(
    <CobaltUIProvider appearance={{ theme: "dark" }} dir="rtl">
      <p>inside</p>
    </CobaltUIProvider>,
  );
  expect(accent(screen.getByText("inside"))).toBe("");
});

it("refuses an accent that is another colour in each element, and says so once", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  for (const value of ["currentColor", "color-mix(in srgb, currentcolor 40%, red)"]) {
    const { unmount } = render(
      <CobaltUIProvider appearance={{ theme: "dark", tokens: { accent: value, border: value } }}>
        <p>inside</p>
      </CobaltUIProvider>,
    );
    const style = screen.getByText("inside").closest<HTMLElement>("[data-ck-theme]")?.style;
    expect(style?.getPropertyValue("--ck-accent")).toBe("");
    expect(style?.getPropertyValue("--ck-border")).toBe(value);
    unmount();
  }
  expect(warn.mock.calls).toEqual([[expect.stringContaining('The token "accent" cannot be currentColor')]]);
  warn.mockRestore();
});

it("lays its look over that of a provider around it, and a block its own over both", async () => {
  render(
    <CobaltUIProvider
      appearance={{
        theme: "dark",
        preset: "dense",
        tokens: { accent: "red", radius: "4px" },
        classNames: { card: "outer" },
      }}
    >
      <CobaltUIProvider appearance={{ preset: ["brand", "dense"], tokens: { accent: "blue" } }}>
        <BlockBoundary appearance={{ theme: "light", classNames: { button: "inner", card: "inner" } }}>
          <Button>Save</Button>
          <OpenDialog />
        </BlockBoundary>
      </CobaltUIProvider>
    </CobaltUIProvider>,
  );
  for (const element of [screen.getByText("Save"), screen.getByRole("dialog")]) {
    const root = element.closest<HTMLElement>("[data-ck-theme]");
    expect(root).toHaveAttribute("data-ck-theme", "light");
    expect(root).toHaveAttribute("data-ck-preset", "brand dense");
    expect(root?.style.getPropertyValue("--ck-accent")).toBe("blue");
    expect(root?.style.getPropertyValue("--ck-radius")).toBe("4px");
  }
  expect(screen.getByText("Save")).toHaveClass("inner");
});

it("writes no style attribute on a server, where a content policy would block it", () => {
  const html = renderToString(
    <CobaltUIProvider appearance={{ tokens: { accent: "red" } }}>
      <Button>Save</Button>
    </CobaltUIProvider>,
  );
  expect(html).not.toContain("style=");
});

it("adds the host's class names to parts", () => {
  render(
    <CobaltUIProvider appearance={{ classNames: { button: "host" } }}>
      <Button className="here">Save</Button>
    </CobaltUIProvider>,
  );
  expect(screen.getByRole("button")).toHaveClass("ck-button", "host", "here");
});

it("puts the host's strings in place of ours", () => {
  render(
    <CobaltUIProvider messages={{ errors: { offline: { title: "Kein Netz" } } }}>
      <ErrorNotice error={{ code: "offline" }} />
    </CobaltUIProvider>,
  );
  expect(screen.getByRole("alert")).toHaveTextContent("Kein Netz");
});

it("speaks the language of its locale in dates and numbers", () => {
  function Amount(): ReactElement {
    return <p>{useFormat().number(1_234.5)}</p>;
  }
  render(
    <CobaltUIProvider locale="de">
      <Amount />
    </CobaltUIProvider>,
  );
  expect(screen.getByText("1.234,5")).toBeVisible();
});

it.each([
  ["de_DE", "1.234,5"],
  ["de_DE.UTF-8", "1.234,5"],
  ["sv_SE@euro", "1\u00a0234,5"],
  ["DE-de", "1.234,5"],
  ["de-CH-u-nu-latn", "1’234.5"],
  ["ar-EG", "١٬٢٣٤٫٥"],
  ...["", "auto", "C", "POSIX", "x-klingon", "i-default", "tlh", "en--US", "💶"].map((none) => [none, "1,234.5"]),
])("takes a locale as another system spells it, and English for what is none: %j", (locale, amount) => {
  function Amount(): ReactElement {
    return <p>{useFormat().number(1_234.5)}</p>;
  }
  render(
    <>
      <CobaltUIProvider locale={locale}>
        <Amount />
      </CobaltUIProvider>
      <CobaltUIProvider catalogue={{ ...markedCatalogue, locale }}>
        <Amount />
        <ErrorNotice error={{ code: "offline" }} />
      </CobaltUIProvider>
    </>,
  );
  const written = amount.replace("’", signOfGroups("de-CH"));
  expect(screen.getAllByText(written, { normalizer: (text) => text })).toHaveLength(2);
  expect(screen.getByRole("alert")).toBeVisible();
});

function signOfGroups(locale: string): string {
  return new Intl.NumberFormat(locale).formatToParts(1_234).find(({ type }) => type === "group")?.value ?? "";
}

it("puts dialogs where the host says", () => {
  const portalContainer = document.body.appendChild(document.createElement("aside"));
  render(
    <CobaltUIProvider portalContainer={portalContainer}>
      <OpenDialog />
    </CobaltUIProvider>,
  );
  expect(portalContainer).toContainElement(screen.getByRole("dialog"));
  portalContainer.remove();
});

it("keeps the language of a provider around it, where it brings none", () => {
  render(
    <CobaltUIProvider catalogue={arabic}>
      <CobaltUIProvider appearance={{ theme: "dark" }}>
        <ErrorNotice error={{ code: "offline" }} />
      </CobaltUIProvider>
    </CobaltUIProvider>,
  );
  const notice = screen.getByRole("alert");
  expect(notice).toHaveTextContent("أنت غير متصل بالإنترنت");
  expect(notice.closest("[dir]")).toHaveAttribute("dir", "rtl");
  expect(notice.closest("[lang]")).toHaveAttribute("lang", "ar");
});
