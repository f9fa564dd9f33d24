import { Source } from "@storybook/addon-docs/blocks";
import {
  type Appearance,
  CobaltUIProvider,
  IntegrationGallery,
  type Preset,
  type TokenName,
} from "@cobalt-kit/components";
import { useId, useState, type ReactElement } from "react";
import tokensSheet from "../../packages/components/src/tokens.css?raw";
import { InSandbox } from "./in-sandbox.tsx";
import { useTheme } from "./use-globals.ts";

const colors = ["accent", "surface", "text", "text-muted", "border", "success", "warning", "danger"] as const;
const lengths = { radius: [0, 20, 8], "font-size": [12, 18, 14], space: [3, 6, 4] } as const;
const presets: Preset[] = ["neutral", "brand", "dense", "high-contrast"];

/** A colour for each theme. */
type Pair = readonly [light: string, dark: string];

/** Tokens to be changed and seen at once, with the CSS that says the same. */
export function TokenEditor(): ReactElement {
  const [tokens, setTokens] = useState<Appearance["tokens"]>({});
  const [preset, setPreset] = useState<Preset[]>([]);
  const set = (name: TokenName, value: string): void => setTokens({ ...tokens, [name]: value });
  const dark = useTheme() === "dark";
  return (
    <div className="docs-live sb-unstyled">
      <div className="docs-tokens">
        <fieldset>
          <legend>Colours, light and dark</legend>
          {colors.map((name) => (
            <ColorToken key={name} name={name} value={tokens?.[name]} onChange={(value) => set(name, value)} />
          ))}
        </fieldset>
        <fieldset>
          <legend>Sizes</legend>
          {(["radius", "font-size", "space"] as const).map((name) => (
            <LengthToken key={name} name={name} value={tokens?.[name]} onChange={(value) => set(name, value)} />
          ))}
        </fieldset>
        <fieldset>
          <legend>Presets</legend>
          {presets.map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={preset.includes(name)}
                onChange={({ target }) =>
                  setPreset(target.checked ? [...preset, name] : preset.filter((each) => each !== name))
                }
              />
              {name}
            </label>
          ))}
        </fieldset>
        <button type="button" onClick={() => (setTokens({}), setPreset([]))}>
          Start over
        </button>
      </div>
      <div className="docs-live-scroll">
        <InSandbox>
          <CobaltUIProvider appearance={{ tokens, preset }}>
            <IntegrationGallery onSelect={() => undefined} />
          </CobaltUIProvider>
        </InSandbox>
      </div>
      <Source language="css" dark={dark} code={writeCss(tokens)} />
      {preset.length > 0 ? (
        <Source
          language="tsx"
          dark={dark}
          code={`<CobaltUIProvider appearance={{ preset: ${JSON.stringify(preset)} }}>`}
        />
      ) : null}
    </div>
  );
}

interface TokenProps {
  name: TokenName;
  value: string | undefined;
  onChange: (value: string) => void;
}

function ColorToken({ name, value, onChange }: TokenProps): ReactElement {
  const [light, dark] = readPair(value) ?? defaultPair(name);
  return (
    <label>
      <input
        type="color"
        aria-label={`${name}, light`}
        value={light}
        onChange={({ target }) => onChange(`light-dark(${target.value}, ${dark})`)}
      />
      <input
        type="color"
        aria-label={`${name}, dark`}
        value={dark}
        onChange={({ target }) => onChange(`light-dark(${light}, ${target.value})`)}
      />
      {name}
    </label>
  );
}

function LengthToken({ name, value, onChange }: TokenProps & { name: keyof typeof lengths }): ReactElement {
  const id = useId();
  const [min, max, standard] = lengths[name];
  const current = value ?? `${standard}px`;
  return (
    <label htmlFor={id}>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        value={Number.parseInt(current, 10)}
        onChange={({ target }) => onChange(`${target.value}px`)}
      />
      {name}, {current}
    </label>
  );
}

function readPair(value: string | undefined): Pair | undefined {
  const [, light, dark] = /^light-dark\((\S+), (\S+)\)$/.exec(value ?? "") ?? [];
  return light === undefined || dark === undefined ? undefined : [light, dark];
}

/** What the stylesheet says where no token is set. */
function defaultPair(name: TokenName): Pair {
  const declarations = tokensSheet.match(new RegExp(`--_ck-${name}:[^;]+;`, "g")) ?? [];
  const pairs = declarations.map((declaration) => declaration.match(/#[\da-f]{3,6}\b/g) ?? []);
  const [light = "#000000", dark = light] = pairs.find(({ length }) => length > 1) ?? [];
  return [longHex(light), longHex(dark)];
}

/** As a colour input wants it. */
function longHex(color: string): string {
  return color.length === 4 ? color.replaceAll(/[\da-f]/g, "$&$&") : color;
}

function writeCss(tokens: Appearance["tokens"]): string {
  const lines = Object.entries(tokens ?? {}).map(([name, value]) => `  --ck-${name}: ${value};\n`);
  return lines.length === 0 ? "/* Nothing is changed yet. */" : `:root {\n${lines.join("")}}`;
}
