export { CobaltUIProvider, type CobaltUIProviderProps } from "../cobalt-ui-provider.tsx";
export type { Lock } from "../blocks/locked/use-lock.ts";
export type { Appearance, PartName, Preset, TokenName } from "../appearance.ts";
export type { Catalogue, MessageOverrides, Messages } from "../messages/catalogue.ts";
export type { PluralForms, TextFormat } from "../messages/text-format.ts";
export type { ErrorMessage } from "../messages/error-messages.ts";
