import "../packages/components/src/styles.css";
import {
  Badge,
  Button,
  Checkbox,
  Chip,
  CobaltUIProvider,
  Switch,
  Tab,
  TabList,
  Tabs,
  TextInput,
} from "@cobalt-kit/components";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";

afterEach(cleanup);

/** The same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = randomFrom(20_261_129);
const byte = (): number => Math.floor(random() * 256);
const accents = [
  "#ffffff",
  "#000000",
  "#ffff00",
  "#0000ff",
  "#777777",
  "oklch(70% 0.3 150)",
  "color(display-p3 1 0 0)",
  ...Array.from({ length: 200 }, () => `rgb(${byte()} ${byte()} ${byte()})`),
];

/** What is seen through, what the system names, what no screen shows, and what is no colour. */
const oddAccents = [
  "rgb(0 0 0 / 40%)",
  "rgb(255 255 255 / 40%)",
  "#ff00aa10",
  "oklch(70% 0.2 150 / 50%)",
  "transparent",
  "color-mix(in srgb, red 30%, transparent)",
  "light-dark(rgb(0 0 0 / 40%), rgb(255 255 255 / 40%))",
  "AccentColor",
  "LinkText",
  "Highlight",
  "CanvasText",
  "Canvas",
  "GrayText",
  "lab(50% 200 0)",
  "lab(50% -200 100)",
  "color(display-p3 0.85 0 0)",
  "color(display-p3 0.88 0 0)",
  "color(display-p3 0.91 0 0)",
  "color(display-p3 0 0.5 0)",
  "color(display-p3 0.2 0.4 1.6)",
  "oklch(90% 0.4 264)",
  "oklch(none none none)",
  "potato",
  "12px",
  "#12345",
  "url(logo.svg)",
  "",
  // By a property of the page, which the page below has.
  "var(--host-accent)",
  "var(--host-broken)",
  "var(--host-missing)",
  "var(--host-missing, rebeccapurple)",
  "rgb(from var(--host-accent) r g b / 30%)",
  "oklch(from var(--host-accent) 85% c calc(h + 180))",
  "color-mix(in oklch, var(--host-accent) 30%, white)",
  "color-mix(in oklab, var(--host-accent), transparent 80%)",
  "hsl(200deg 90% 45%)",
  "lch(80% 120 20)",
];

const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

/** What is seen of colours laid over each other. */
function luminanceOf(...layers: string[]): number {
  if (canvas === null) throw new Error("This browser draws nothing.");
  for (const layer of ["white", ...layers]) {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(over: string[], under: string[]): number {
  const [light = 0, dark = 0] = [luminanceOf(...under, ...over), luminanceOf(...under)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A place that shows what a token of ours is worth. */
const probes = ["surface", "surface-raised", "sunken", "accent", "accent-hover", "on-accent", "accent-text"].map(
  (token) => <i key={token} data-token={token} style={{ background: `var(--_ck-${token})` }} />,
);
const tones = ["info", "success", "warning", "danger"] as const;
const colourTokens = ["accent", "success", "warning", "danger"];

function drawEverything(preset: "neutral" | "brand" | "high-contrast" | undefined): HTMLElement {
  const { container } = render(
    <div data-ck-preset={preset}>
      <div className="ck-root">{probes}</div>
      <Button variant="primary">Connect</Button>
      <Chip pressed>Connected</Chip>
      {tones.map((tone) => (
        <Badge key={tone} tone={tone}>
          {tone}
        </Badge>
      ))}
      <Switch checked aria-label="On" onCheckedChange={() => {}} />
      <Checkbox checked aria-label="Checked" onCheckedChange={() => {}} />
      <Tabs defaultValue="one">
        <TabList aria-label="Pages">
          <Tab value="one">One</Tab>
        </TabList>
      </Tabs>
      <TextInput aria-label="Name" />
    </div>,
  );
  return container;
}

type Found = [what: string, ratio: number, least: number];

function measure(page: HTMLElement, least: number): Found[] {
  const token = (name: string): string => {
    const probe = page.querySelector(`[data-token="${name}"]`);
    if (probe === null) throw new Error(`There is no probe of ${name}.`);
    return getComputedStyle(probe).backgroundColor;
  };
  const surface = token("surface");
  const styleOf = (role: string, name: string): CSSStyleDeclaration =>
    getComputedStyle(screen.getByRole(role, { name }));
  const inside = (what: string, element: Element): Found => {
    const { color, backgroundColor } = getComputedStyle(element);
    return [what, contrastOf([color], [surface, backgroundColor]), least];
  };
  const lines: Found[] = ["surface", "surface-raised", "sunken"].flatMap((ground): Found[] => [
    [`the accent as text on ${ground}`, contrastOf([token("accent-text")], [surface, token(ground)]), least],
    [`the ring of the focus on ${ground}`, contrastOf([token("accent-text")], [surface, token(ground)]), 3],
  ]);
  const on = screen.getByRole("switch", { name: "On" });
  return [
    inside("text on the accent", screen.getByRole("button", { name: "Connect" })),
    ["text on the accent that is pointed at", contrastOf([token("on-accent")], [surface, token("accent-hover")]), 4.5],
    inside("a chip that is pressed", screen.getByRole("button", { name: "Connected" })),
    ...tones.map((tone) => inside(`a badge of ${tone}`, screen.getByText(tone))),
    ...lines,
    ["the outline of a switch", contrastOf([getComputedStyle(on).borderTopColor], [surface]), 3],
    ["the outline of a box", contrastOf([styleOf("checkbox", "Checked").borderTopColor], [surface]), 3],
    ["the line under a tab", contrastOf([styleOf("tab", "One").borderBottomColor], [surface]), 3],
    ["the outline of an input", contrastOf([styleOf("textbox", "Name").borderTopColor], [surface]), 3],
  ];
}

/** Each colour in its turn as the value of these tokens, and what cannot be read then. */
function findLow(page: HTMLElement, colours: readonly string[], tokens: readonly string[]): string[] {
  return colours.flatMap((colour) => {
    for (const token of tokens) page.style.setProperty(`--ck-${token}`, colour);
    return measure(page, 4.5)
      .filter(([, ratio, least]) => ratio < least)
      .map(([what, ratio, least]) => `${colour}: ${what} has ${ratio.toFixed(2)} of ${least}`);
  });
}

/** What Safari 17.5 sees: nothing of what stands behind `@supports`. Gives the way back. */
function takeAwaySupports(): () => void {
  const taken = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule, index) => {
      if (!(rule instanceof CSSSupportsRule)) return [];
      sheet.deleteRule(index);
      // An empty rule keeps the places of the others.
      sheet.insertRule("@media not all {}", index);
      return [{ sheet, index, text: rule.cssText }];
    }),
  );
  expect(taken).toHaveLength(1);
  return () => {
    for (const { sheet, index, text } of taken) {
      sheet.deleteRule(index);
      sheet.insertRule(text, index);
    }
  };
}

describe("contrast", () => {
  for (const scheme of ["light", "dark"]) {
    it.each([
      [accents.length, undefined],
      [40, "brand"],
      [40, "high-contrast"],
    ] as const)(`of %i accents and tones is that of WCAG AA, ${scheme}, preset %s`, (count, preset) => {
      const page = drawEverything(preset);
      page.style.colorScheme = scheme;
      expect(findLow(page, accents.slice(0, count), colourTokens)).toEqual([]);
    });

    it(`of accents that are seen through, or are no colour, is that of WCAG AA, ${scheme}`, () => {
      const page = drawEverything(undefined);
      page.style.colorScheme = scheme;
      page.style.setProperty("--host-accent", "oklch(62% 0.19 259 / 80%)");
      page.style.setProperty("--host-broken", "1px solid red");
      expect(findLow(page, oddAccents, ["accent"])).toEqual([]);
    });

    it.each([undefined, "neutral", "brand", "high-contrast"] as const)(
      `is that of WCAG AA where a browser cannot count with channels, ${scheme}, preset %s`,
      (preset) => {
        const page = drawEverything(preset);
        page.style.colorScheme = scheme;
        const restore = takeAwaySupports();
        try {
          expect(findLow(page, accents.slice(0, 20), colourTokens)).toEqual([]);
        } finally {
          restore();
        }
      },
    );
  }

  it.each([
    ["currentColor", /cannot be currentColor: text on it would have the same colour/],
    ["var(--host-current)", /--ck-accent is currentColor here, .* Name the colour itself/],
    [
      "color-mix(in oklab, var(--host-current), white)",
      /--ck-accent is color-mix\(in oklab, currentColor, white\) here/,
    ],
    ["potato", /--ck-accent is potato here, which is no colour/],
    ["12px", /--ck-accent is 12px here, which is no colour/],
    ["var(--host-broken)", /--ck-accent is 1px solid red here, which is no colour/],
    ["var(--host-missing)", undefined],
    ["transparent", undefined],
    ["oklch(62% 0.19 259)", undefined],
    ["color-mix(in oklch, var(--host-accent) 30%, white)", undefined],
    ["light-dark(navy, skyblue)", undefined],
  ])("of the accent %s is kept, or the console says why it cannot be", (accent, expected) => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const container = document.body.appendChild(document.createElement("div"));
    container.style.setProperty("--host-accent", "teal");
    container.style.setProperty("--host-current", "currentColor");
    container.style.setProperty("--host-broken", "1px solid red");
    render(
      <CobaltUIProvider appearance={{ tokens: { accent } }}>
        <Button variant="primary">Connect</Button>
      </CobaltUIProvider>,
      { container },
    );
    expect(warn).toHaveBeenCalledTimes(expected === undefined ? 0 : 1);
    expect(String(warn.mock.lastCall ?? "")).toMatch(expected ?? /^$/);
    const { color, backgroundColor } = getComputedStyle(screen.getByRole("button", { name: "Connect" }));
    expect(expected !== undefined || contrastOf([color], [backgroundColor]) >= 4.5).toBe(true);
    warn.mockRestore();
  });

  it("keeps the text that a host gives for its accent", () => {
    const page = drawEverything(undefined);
    page.style.setProperty("--ck-accent", "#123456");
    page.style.setProperty("--ck-on-accent", "rgb(255, 250, 205)");
    expect(getComputedStyle(screen.getByRole("button", { name: "Connect" })).color).toBe("rgb(255, 250, 205)");
  });

  it.each(["light", "dark"])("is more than asked for with high-contrast and accents of our own, %s", (scheme) => {
    const page = drawEverything("high-contrast");
    page.style.colorScheme = scheme;
    const low = measure(page, 7).filter(([what, ratio, least]) => !what.includes("on the accent") && ratio < least);
    expect(low).toEqual([]);
  });
});
