import { configEditorMessages } from "../blocks/config-editor/messages.ts";
import { configFormMessages } from "../blocks/config-form/messages.ts";
import { connectPanelMessages } from "../blocks/connect-panel/messages.ts";
import { executionListMessages } from "../blocks/execution-list/messages.ts";
import { integrationDialogMessages } from "../blocks/integration-dialog/messages.ts";
import { integrationGalleryMessages } from "../blocks/integration-gallery/messages.ts";
import { integrationsMarketplaceMessages } from "../blocks/integrations-marketplace/messages.ts";
import { leavingMessages } from "../blocks/leaving/messages.ts";
import { workflowListMessages } from "../blocks/workflow-list/messages.ts";
import { jsonFieldMessages } from "../fields/json/messages.ts";
import { longSelectMessages } from "../fields/long-select/messages.ts";
import { mappingMessages } from "../fields/mapping/messages.ts";
import { configFieldMessages } from "../fields/messages.ts";
import { rulesMessages } from "../fields/rules/messages.ts";
import { blockBoundaryMessages } from "../parts/block-boundary/messages.ts";
import { codeViewMessages } from "../parts/code-view/messages.ts";
import { copyButtonMessages } from "../parts/copy-button/messages.ts";
import { errorNoticeMessages } from "../parts/error-notice/messages.ts";
import { fieldMessages } from "../parts/field/messages.ts";
import { multiSelectMessages } from "../parts/multi-select/messages.ts";
import { pagerMessages } from "../parts/pager/messages.ts";
import { searchInputMessages } from "../parts/search-input/messages.ts";
import { selectMessages } from "../parts/select/messages.ts";
import { loadingMessages } from "../parts/skeleton/messages.ts";
import { commonMessages } from "./common-messages.ts";
import { errorMessages } from "./error-messages.ts";
import type { Catalogue } from "./catalogue.ts";
import type { WrittenTexts } from "./message-set.ts";

/** Every text of ours in « »: what is seen without them does not come from a catalogue. */
export function pseudoCatalogue({ locale = "en", dir = "ltr" }: Partial<Omit<Catalogue, "messages">> = {}): Catalogue {
  return {
    locale,
    dir,
    messages: {
      blockBoundary: mark(blockBoundaryMessages.texts),
      codeView: mark(codeViewMessages.texts),
      common: mark(commonMessages.texts),
      configEditor: mark(configEditorMessages.texts),
      configField: mark(configFieldMessages.texts),
      configForm: mark(configFormMessages.texts),
      connectPanel: mark(connectPanelMessages.texts),
      copyButton: mark(copyButtonMessages.texts),
      errors: mark(errorMessages.texts),
      errorNotice: mark(errorNoticeMessages.texts),
      executionList: mark(executionListMessages.texts),
      field: mark(fieldMessages.texts),
      integrationDialog: mark(integrationDialogMessages.texts),
      integrationGallery: mark(integrationGalleryMessages.texts),
      integrationsMarketplace: mark(integrationsMarketplaceMessages.texts),
      jsonField: mark(jsonFieldMessages.texts),
      leaving: mark(leavingMessages.texts),
      loading: mark(loadingMessages.texts),
      longSelect: mark(longSelectMessages.texts),
      mapping: mark(mappingMessages.texts),
      multiSelect: mark(multiSelectMessages.texts),
      pager: mark(pagerMessages.texts),
      rules: mark(rulesMessages.texts),
      searchInput: mark(searchInputMessages.texts),
      select: mark(selectMessages.texts),
      workflowList: mark(workflowListMessages.texts),
    },
  };
}

function mark<Texts extends object>(texts: Texts): WrittenTexts<Texts>;
function mark(texts: object): object {
  return Object.fromEntries(Object.entries(texts).map(([key, text]: [string, unknown]) => [key, markOne(text)]));
}

function markOne(text: unknown): unknown {
  if (typeof text === "string") return `«${text}»`;
  if (typeof text === "function") return (...values: unknown[]): unknown => markOne(text(...values));
  return typeof text === "object" && text !== null ? mark(text) : text;
}
