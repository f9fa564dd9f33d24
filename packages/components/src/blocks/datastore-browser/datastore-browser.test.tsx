import { DatastoreBrowser } from "@cobalt-kit/components/admin";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const list = "GET /api/v2/public/datastore/config/:slug";
const records = "GET /api/v2/public/datastore/config/:slug/:name/records";

function holding(body: string, names: string[] = ["Orders"]): Sandbox {
  const sandbox = createSandbox();
  sandbox.control.failNext(list, { status: 200, body: names, times: 9 });
  sandbox.control.failNext(records, { status: 200, body, headers: { "content-type": "application/json" }, times: 9 });
  return sandbox;
}

const cells = (): string[][] =>
  screen.getAllByRole("row").map((row) => [...row.children].map(({ textContent }) => textContent ?? ""));

describe("DatastoreBrowser", () => {
  it("makes columns of what the rows hold, with every digit of their numbers", async () => {
    const sandbox = holding('[{"a":9007199254740993,"b":{"c":[1]}},{"a":"x","d":null,"e":false}]');
    renderWithSandbox(<DatastoreBrowser slug="stripe" />, { sandbox });
    await screen.findByRole("table", { name: "Rows of Orders" });
    expect(cells()).toEqual([
      ["Row", "a", "b", "d", "e"],
      ["1", "9007199254740993", '{"c":[1]}', "–", "–"],
      ["2", "x", "–", "–", "false"],
    ]);
  });

  it("pages and searches what is there, without asking again", async () => {
    const sandbox = holding(JSON.stringify(Array.from({ length: 5_000 }, (_, row) => ({ name: `Order ${row + 1}` }))));
    const { user } = renderWithSandbox(<DatastoreBrowser slug="stripe" pageSize={20} />, { sandbox });
    expect(await screen.findByText("5,000 rows")).toBeInTheDocument();
    expect(screen.getAllByRole("rowheader")).toHaveLength(20);
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(screen.getByRole("button", { name: "Show all of row 21" })).toBeInTheDocument();
    await user.type(screen.getByRole("searchbox", { name: "Search rows" }), "ORDER 4999");
    expect(await screen.findByText("1 matching row")).toBeInTheDocument();
    expect(screen.getByText("Order 4999")).toBeInTheDocument();
    await user.type(screen.getByRole("searchbox", { name: "Search rows" }), "9");
    await user.click(await screen.findByRole("button", { name: "Show all rows" }));
    expect(await screen.findByText("5,000 rows")).toBeInTheDocument();
    expect(sandbox.control.requests({ route: records })).toHaveLength(1);
  });

  it("shows the rows of another datastore, and all of a row that is opened", async () => {
    const { user } = renderWithSandbox(<DatastoreBrowser slug="stripe" />, {
      sandbox: holding('[{"record_id":"r1","note":"long"}]', ["Orders", "Customers"]),
    });
    await user.selectOptions(await screen.findByRole("combobox", { name: "Datastore" }), "Customers");
    await screen.findByRole("table", { name: "Rows of Customers" });
    await user.click(screen.getByRole("button", { name: "Show all of row 1" }));
    expect(screen.getByRole("region", { name: "Row 1" })).toHaveTextContent('"record_id": "r1"');
    expect(screen.getByRole("button", { name: "Copy Row 1" })).toBeInTheDocument();
  });

  it("takes an application that was never set up for one that stored nothing", async () => {
    renderWithSandbox(<DatastoreBrowser slug="slack" />);
    expect(await screen.findByText("Nothing stored yet")).toBeInTheDocument();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says what could not be loaded, and loads it once more", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext(records, { status: 400 });
    const { user } = renderWithSandbox(<DatastoreBrowser slug="stripe" />, { sandbox });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Couldn’t load the rows of Payouts");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("table", { name: "Rows of Payouts" })).toBeInTheDocument();
  });
});

describe("the CSV", () => {
  let saved: { name: string; text: Promise<string> } | undefined;

  beforeEach(() => {
    let blob: Blob | undefined;
    vi.stubGlobal(
      "URL",
      Object.assign(URL, { createObjectURL: (given: Blob) => ((blob = given), "blob:csv"), revokeObjectURL: () => {} }),
    );
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
      if (blob !== undefined) saved = { name: this.download, text: textOf(blob) };
    });
  });
  afterEach(() => {
    saved = undefined;
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it.each([
    ["a wide sign", "＝1+1", "'＝1+1"],
    ["a wide minus", "－2", "'－2"],
    ["a wide at", "＠SUM(1)", "'＠SUM(1)"],
    ["a small sign", "﹦1+1", "'﹦1+1"],
    ["a sign behind what controls a terminal", "\u0000\u001b=1+1", "'\u0000\u001b=1+1"],
    ["a sign on a page of its own", "\f\v+1", "'\f\v+1"],
    ["a sign behind a mark of direction", "\u202e\u2066@SUM(1)", "'\u202e\u2066@SUM(1)"],
    ["a sign behind a hyphen that is not seen", "\u00ad-1+1", "'\u00ad-1+1"],
    ["a quote before a sign", '"=1+1', `"""=1+1"`],
    ["a quote that ends a cell before a sign", '";=1+1', `""";'=1+1"`],
    ["a number that a sign follows", "-1+1", "'-1+1"],
    ["a number on two lines", "-1\n-2", `"'-1\n'-2"`],
    ["a long row of signs", "=".repeat(40), `'${"=".repeat(40)}`],
    ["a telephone number", "+49 (30) 1", "'+49 (30) 1"],
    ["a longer dash", "–1", "–1"],
    ["a sign behind blanks", "  =1+1", "'  =1+1"],
    ["a sign behind what is not seen", "\u200b\ufeff=1+1", "'\u200b\ufeff=1+1"],
    ["a sign on another line", "two\n=1+1", `"two\n'=1+1"`],
    ["a sign where other separators split", "a;@SUM(1);b", `"a;'@SUM(1);b"`],
    ["a sign behind a tab", "a\t+1", `"a\t'+1"`],
    ["a sign behind a tab that begins a cell", "\t=1", `"'\t'=1"`],
    ["lines of a list", "Notes:\n- one", `"Notes:\n'- one"`],
    ["a sign in what is nested", ["a;=1"], `"[""a;'=1""]"`],
    ["a call of a program", "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ["lines that end in two signs", "two\r\nlines", `"two\r\nlines"`],
    ["signs within a text", "a=b+c-d@e", "a=b+c-d@e"],
    ["a date", "2026-03-01", "2026-03-01"],
  ])("writes %s as text that no spreadsheet runs", async (_what, text, written) => {
    const { user } = renderWithSandbox(<DatastoreBrowser slug="stripe" />, {
      sandbox: holding(JSON.stringify([{ text }]), ["rows"]),
    });
    await user.click(await screen.findByRole("button", { name: "Download CSV" }));
    expect(await saved?.text).toBe(`text\r\n${written}\r\n`);
  });

  it("is named after the datastore, is taken for no formula, and keeps numbers", async () => {
    const rows = [
      { text: "=1+1", number: -5.5, plain: "a" },
      { text: "+49 30 1", number: 1, plain: 'say "hi", twice' },
      { text: "-5", number: 0, plain: "two\nlines" },
      { text: "-cmd", number: 2, plain: { nested: true } },
      { text: "@SUM", number: 3, plain: null },
      { text: "\tx", number: 4 },
      { text: "\rx", number: 5, plain: "zwölf" },
    ];
    const sandbox = holding(JSON.stringify(rows).replace('"number":1', '"number":9007199254740993'), [
      "../Orders: 2026",
    ]);
    const { user } = renderWithSandbox(<DatastoreBrowser slug="stripe" />, { sandbox });
    await user.click(await screen.findByRole("button", { name: "Download CSV" }));
    await waitFor(() => expect(saved?.name).toBe("__Orders_ 2026.csv"));
    expect(await saved?.text).toBe(
      [
        "text,number,plain",
        "'=1+1,-5.5,a",
        `'+49 30 1,9007199254740993,"say ""hi"", twice"`,
        '-5,0,"two\nlines"',
        `'-cmd,2,"{""nested"":true}"`,
        "'@SUM,3,",
        `"'\tx",4,`,
        `"'\rx",5,zwölf`,
        "",
      ].join("\r\n"),
    );
  });

  it("is written at once, however many lines a cell has", async () => {
    const lines = "\n".repeat(200_000);
    const { user } = renderWithSandbox(<DatastoreBrowser slug="stripe" />, {
      sandbox: holding(JSON.stringify([{ text: `${lines}=1+1` }]), ["rows"]),
    });
    await user.click(await screen.findByRole("button", { name: "Download CSV" }));
    expect(await saved?.text).toBe(`text\r\n"${lines}'=1+1"\r\n`);
  });

  it("has what was searched for", async () => {
    const { user } = renderWithSandbox(<DatastoreBrowser slug="stripe" />, {
      sandbox: holding('[{"a":"one"},{"a":"two"}]'),
    });
    await user.type(await screen.findByRole("searchbox", { name: "Search rows" }), "two");
    await screen.findByText("1 matching row");
    await user.click(screen.getByRole("button", { name: "Download CSV" }));
    await waitFor(() => expect(saved).toBeDefined());
    expect(await saved?.text).toBe("a\r\ntwo\r\n");
  });
});

function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(typeof reader.result === "string" ? reader.result : ""));
    reader.readAsText(blob);
  });
}
