"use client";
import type { CobaltError, ConfigDraftStore, ConfigReference } from "@cobalt-kit/hooks";
import { createContext, type Context } from "react";
import type { FieldComponents } from "./field-types.ts";
import type { FieldFocus } from "./field-focus.ts";

/** What every row of a form needs. Keeps its identity, so that rows render for what concerns them alone. */
export interface FormParts {
  store: ConfigDraftStore;
  fields: FieldComponents | undefined;
  focus: FieldFocus;
  /** What comes before another try after an error. */
  renewAfter: (error: CobaltError | undefined) => Promise<void>;
}

/** Whose fields these are, for what is asked of the API per field. */
export const FieldOwner: Context<(ConfigReference & { workflowId?: string | undefined }) | null> = createContext<
  (ConfigReference & { workflowId?: string | undefined }) | null
>(null);
