import type { Preset, Appearance } from "../appearance.ts";
import { readLocale } from "../read-locale.ts";
import type { CobaltMarketplaceProperties } from "./marketplace-element.ts";

/** Everything an element was given. */
export interface ElementState extends Partial<CobaltMarketplaceProperties> {
  theme?: Appearance["theme"];
  preset?: Appearance["preset"];
  slug?: string | null | undefined;
  search?: string | undefined;
}

interface Attribute {
  /** What may stand in it, as the end of "Allowed is …". */
  allowed: string;
  /** What a value means, `undefined` where the attribute is not there. Nothing for one that is not allowed. */
  read: (value: string | undefined) => ElementState | undefined;
}

const themes = ["inherit", "auto", "light", "dark"] as const;
const presets = ["neutral", "brand", "dense", "high-contrast"] as const;
const connectModes = ["popup", "redirect"] as const;

/** By its name. A value that no attribute can hold is refused here, so that a template that sets it as one says why nothing happens. */
const attributes: Record<string, Attribute> = {
  "linked-account-id": {
    allowed: "your id of the customer",
    read: (value) => (value?.trim() === "" ? undefined : { linkedAccountId: value }),
  },
  "base-url": {
    allowed: "the origin of the API, such as https://app.refold.ai",
    read: (value) => (value === undefined || isUrl(value) ? { baseUrl: value } : undefined),
  },
  locale: {
    allowed: "a BCP 47 tag, such as de or pt-BR",
    read: (value) => (value === undefined || readLocale(value) !== undefined ? { locale: value } : undefined),
  },
  "connect-mode": {
    allowed: listed(connectModes),
    read: (value) => oneOf(connectModes, value, (connectMode) => ({ connectMode })),
  },
  theme: { allowed: listed(themes), read: (value) => oneOf(themes, value, (theme) => ({ theme })) },
  preset: { allowed: `${listed(presets)}, or several of them with blanks between`, read: readPresets },
  heading: { allowed: "any text", read: (heading) => ({ heading }) },
  description: { allowed: "any text", read: (description) => ({ description }) },
  slug: { allowed: "the slug of an application", read: (slug) => ({ slug: slug === "" ? null : slug }) },
  search: { allowed: "any text", read: (search) => ({ search }) },
  "offer-requests": {
    allowed: "nothing: it is there, or it is not",
    read: (value) => (value === undefined || value === "" ? { offerRequests: value === "" } : undefined),
  },
  dir: { allowed: "ltr, rtl or auto", read: () => ({}) }, // what it means is the browser's to say
  "get-session-token": {
    allowed: "nothing: it is a function, so set it as the property getSessionToken",
    read: (value) => (value === undefined ? {} : undefined),
  },
};

export const attributeNames: readonly string[] = Object.keys(attributes);

/** What an attribute means. One that is not allowed counts as left out, and the console says what is. */
export function readAttribute(name: string, value: string | null): ElementState {
  const attribute = attributes[name];
  if (attribute === undefined) return {};
  const state = attribute.read(value ?? undefined);
  if (state !== undefined) return state;
  console.error(
    `[cobalt-kit] The attribute ${name}=${JSON.stringify(value)} of <cobalt-marketplace> counts as left out. Allowed is ${attribute.allowed}.`,
  );
  return attribute.read(undefined) ?? {};
}

function oneOf<Value extends string>(
  values: readonly Value[],
  given: string | undefined,
  state: (value: Value | undefined) => ElementState,
): ElementState | undefined {
  if (given === undefined) return state(undefined);
  const value = values.find((each) => each === given);
  return value === undefined ? undefined : state(value);
}

function readPresets(value: string | undefined): ElementState | undefined {
  const names = value?.split(/\s+/).filter(Boolean);
  const known = names?.flatMap((name): Preset[] => presets.filter((preset) => preset === name));
  return known?.length === names?.length ? { preset: known } : undefined;
}

function listed(values: readonly string[]): string {
  return `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}

/** As the client reads it, which adds the scheme. */
function isUrl(value: string): boolean {
  return value.trim() !== "" && URL.canParse(/^https?:\/\//i.test(value) ? value : `https://${value}`);
}
