/** Options of hooks that read. For others, use the option factory with `useQuery`. */
export interface QueryHookOptions {
  /** Set to false to wait. @default true */
  enabled?: boolean | undefined;
  /** How long data counts as fresh, in milliseconds. */
  staleTime?: number | undefined;
}

/** An undefined option must not overwrite the factory's. */
export function chosenOptions({ enabled = true, staleTime }: QueryHookOptions): {
  enabled: boolean;
  staleTime?: number;
} {
  return { enabled, ...(staleTime !== undefined && { staleTime }) };
}
