import { integrationDialogMessages } from "../../blocks/integration-dialog/messages.ts";
import { integrationGalleryMessages } from "../../blocks/integration-gallery/messages.ts";
import { integrationGateMessages } from "../../blocks/integration-gate/messages.ts";
import { integrationsMarketplaceMessages } from "../../blocks/integrations-marketplace/messages.ts";
import { leavingMessages } from "../../blocks/leaving/messages.ts";
import { lockedMessages } from "../../blocks/locked/messages.ts";
import { configFieldMessages } from "../../fields/messages.ts";
import type { Catalogue } from "../../messages/catalogue.ts";
import { commonMessages } from "../../messages/common-messages.ts";
import { errorMessages } from "../../messages/error-messages.ts";
import { blockBoundaryMessages } from "../../parts/block-boundary/messages.ts";
import { codeViewMessages } from "../../parts/code-view/messages.ts";
import { copyButtonMessages } from "../../parts/copy-button/messages.ts";
import { errorNoticeMessages } from "../../parts/error-notice/messages.ts";
import { fieldMessages } from "../../parts/field/messages.ts";
import { multiSelectMessages } from "../../parts/multi-select/messages.ts";
import { pagerMessages } from "../../parts/pager/messages.ts";
import { searchInputMessages } from "../../parts/search-input/messages.ts";
import { selectMessages } from "../../parts/select/messages.ts";
import { loadingMessages } from "../../parts/skeleton/messages.ts";

/** English, as the components have it without a catalogue: for pages that look a language up. */
export const english: Catalogue = {
  locale: "en",
  dir: "ltr",
  messages: {
    common: commonMessages.texts,
    errors: errorMessages.texts,
    errorNotice: errorNoticeMessages.texts,
    blockBoundary: blockBoundaryMessages.texts,
    loading: loadingMessages.texts,
    integrationsMarketplace: integrationsMarketplaceMessages.texts,
    integrationGallery: integrationGalleryMessages.texts,
    integrationGate: integrationGateMessages.texts,
    integrationDialog: integrationDialogMessages.texts,
    locked: lockedMessages.texts,
    leaving: leavingMessages.texts,
    codeView: codeViewMessages.texts,
    copyButton: copyButtonMessages.texts,
    field: fieldMessages.texts,
    configField: configFieldMessages.texts,
    select: selectMessages.texts,
    multiSelect: multiSelectMessages.texts,
    searchInput: searchInputMessages.texts,
    pager: pagerMessages.texts,
  },
  later: async () => (await import("./later.ts")).later,
};
