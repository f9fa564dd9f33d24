import type { CobaltProviderProps } from "@cobalt-kit/hooks";

/** What `observe` listens to: props of `CobaltProvider`, or options of `createCobaltSession`. */
export type ObservedProps = Pick<
  CobaltProviderProps,
  "linkedAccountId" | "getSessionToken" | "fetch" | "onEvent" | "onError" | "onWarning"
>;

/** What `createCobaltDevtools` returns. */
export interface Devtools {
  /**
   * Takes the props of a provider and returns them with functions in them that record and then do what yours do. In production it
   * returns the very props.
   *
   * @example
   * <CobaltProvider {...devtools.observe({ linkedAccountId: customer.id, getSessionToken })}>
   */
  observe<Props extends ObservedProps>(props: Props): Props;
}

/** Props of `CobaltDevtools`. */
export interface CobaltDevtoolsProps {
  /** The devtools whose `observe` wraps the props of the provider around it. Devtools of the other entry are refused, with a warning in the console. */
  devtools: Devtools;
  /**
   * The service at the provider's `baseUrl` is a sandbox: the panel then has a tab for its clock and faults. One that is served lets this
   * page in with `--control-origin`.
   *
   * @default false
   */
  sandbox?: boolean | undefined;
  /** The corner of the page for the button. @default "bottom-right" */
  position?: "bottom-left" | "bottom-right" | "top-left" | "top-right" | undefined;
}
