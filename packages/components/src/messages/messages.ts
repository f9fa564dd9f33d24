import { configEditorMessages } from "../blocks/config-editor/messages.ts";
import { configFormMessages } from "../blocks/config-form/messages.ts";
import { connectPanelMessages } from "../blocks/connect-panel/messages.ts";
import { executionListMessages } from "../blocks/execution-list/messages.ts";
import { integrationDialogMessages } from "../blocks/integration-dialog/messages.ts";
import { integrationGalleryMessages } from "../blocks/integration-gallery/messages.ts";
import { integrationsMarketplaceMessages } from "../blocks/integrations-marketplace/messages.ts";
import { workflowListMessages } from "../blocks/workflow-list/messages.ts";
import type { jsonFieldMessages } from "../fields/json/messages.ts";
import type { longSelectMessages } from "../fields/long-select/messages.ts";
import type { mappingMessages } from "../fields/mapping/messages.ts";
import type { rulesMessages } from "../fields/rules/messages.ts";
import { codeViewMessages } from "../parts/code-view/messages.ts";
import { fieldMessages } from "../parts/field/messages.ts";
import { multiSelectMessages } from "../parts/multi-select/messages.ts";
import { pagerMessages } from "../parts/pager/messages.ts";
import { selectMessages } from "../parts/select/messages.ts";
import { commonMessages } from "./common-messages.ts";
import { errorMessages } from "./error-messages.ts";
import type { MessageOverrides } from "./merge-messages.ts";

/** Strings of the fields that load when they are needed. Their English loads with them, from `/fields/<type>`. */
export interface FieldMessages {
  jsonField: typeof jsonFieldMessages;
  longSelect: typeof longSelectMessages;
  mapping: typeof mappingMessages;
  rules: typeof rulesMessages;
}

/** Every visible string, a key for each block. Sentences that take values are functions. */
export interface Messages extends MessageOverrides<FieldMessages> {
  common: typeof commonMessages;
  errors: typeof errorMessages;
  connectPanel: typeof connectPanelMessages;
  integrationDialog: typeof integrationDialogMessages;
  integrationGallery: typeof integrationGalleryMessages;
  integrationsMarketplace: typeof integrationsMarketplaceMessages;
  codeView: typeof codeViewMessages;
  configEditor: typeof configEditorMessages;
  configForm: typeof configFormMessages;
  executionList: typeof executionListMessages;
  field: typeof fieldMessages;
  multiSelect: typeof multiSelectMessages;
  pager: typeof pagerMessages;
  select: typeof selectMessages;
  workflowList: typeof workflowListMessages;
}

/**
 * The strings in English, which the provider's `messages` replace one by one.
 *
 * @example
 * const title = defaultMessages.errors.offline.title;
 */
export const defaultMessages: Messages = {
  common: commonMessages,
  errors: errorMessages,
  connectPanel: connectPanelMessages,
  integrationDialog: integrationDialogMessages,
  integrationGallery: integrationGalleryMessages,
  integrationsMarketplace: integrationsMarketplaceMessages,
  codeView: codeViewMessages,
  configEditor: configEditorMessages,
  configForm: configFormMessages,
  executionList: executionListMessages,
  field: fieldMessages,
  multiSelect: multiSelectMessages,
  pager: pagerMessages,
  select: selectMessages,
  workflowList: workflowListMessages,
};
