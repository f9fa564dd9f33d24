import type { configDialogMessages } from "../blocks/config-editor/dialog-messages.ts";
import type { configEditorMessages } from "../blocks/config-editor/messages.ts";
import type { lostEditsMessages } from "../blocks/config-form/lost-edits-messages.ts";
import type { configFormMessages } from "../blocks/config-form/messages.ts";
import type { accessRequestMessages } from "../blocks/connect-panel/access-request-messages.ts";
import type { connectPanelMessages } from "../blocks/connect-panel/messages.ts";
import type { eventTesterMessages } from "../blocks/event-tester/messages.ts";
import type { dataViewerMessages } from "../blocks/execution-detail/data-viewer/messages.ts";
import type { executionDetailMessages } from "../blocks/execution-detail/messages.ts";
import type { executionFilterMessages } from "../blocks/execution-list/filter-messages.ts";
import type { executionHistoryMessages } from "../blocks/execution-history/messages.ts";
import type { executionListMessages } from "../blocks/execution-list/messages.ts";
import type { integrationDialogMessages } from "../blocks/integration-dialog/messages.ts";
import type { integrationGalleryMessages } from "../blocks/integration-gallery/messages.ts";
import type { integrationGateMessages } from "../blocks/integration-gate/messages.ts";
import type { integrationsMarketplaceMessages } from "../blocks/integrations-marketplace/messages.ts";
import type { leavingMessages } from "../blocks/leaving/messages.ts";
import type { lockedMessages } from "../blocks/locked/messages.ts";
import type { schemaFormMessages } from "../blocks/schema-form/messages.ts";
import type { activityPanelMessages } from "../blocks/activity-panel/messages.ts";
import type { workflowBuilderMessages } from "../blocks/workflow-builder/messages.ts";
import type { workflowDialogMessages } from "../blocks/workflow-list/dialog-messages.ts";
import type { lostRunMessages } from "../blocks/lost-run/messages.ts";
import type { longWorkflowListMessages } from "../blocks/workflow-list/long-list-messages.ts";
import type { workflowListMessages } from "../blocks/workflow-list/messages.ts";
import type { jsonFieldMessages } from "../fields/json/messages.ts";
import type { longSelectMessages } from "../fields/long-select/messages.ts";
import type { mappingMessages } from "../fields/mapping/messages.ts";
import type { configFieldMessages } from "../fields/messages.ts";
import type { rulesMessages } from "../fields/rules/messages.ts";
import type { blockBoundaryMessages } from "../parts/block-boundary/messages.ts";
import type { codeViewMessages } from "../parts/code-view/messages.ts";
import type { copyButtonMessages } from "../parts/copy-button/messages.ts";
import type { errorNoticeMessages } from "../parts/error-notice/messages.ts";
import type { fieldMessages } from "../parts/field/messages.ts";
import type { multiSelectMessages } from "../parts/multi-select/messages.ts";
import type { pagerMessages } from "../parts/pager/messages.ts";
import type { searchInputMessages } from "../parts/search-input/messages.ts";
import type { selectMessages } from "../parts/select/messages.ts";
import type { loadingMessages } from "../parts/skeleton/messages.ts";
import type { datastoreBrowserMessages } from "../blocks/datastore-browser/messages.ts";
import type { hostedPortalLinkMessages } from "../blocks/hosted-portal-link/messages.ts";
import type { humanTaskMessages } from "../blocks/human-task/messages.ts";
import type { webhookSettingsMessages } from "../blocks/webhook-settings/messages.ts";
import type { commonMessages } from "./common-messages.ts";
import type { errorMessages } from "./error-messages.ts";
import type { WrittenTexts } from "./message-set.ts";
import type { PluralForms } from "./text-format.ts";

/**
 * Every set of texts there is. Types only: a page loads the texts of what it shows, with what shows them. Sets of one key are parts of
 * one, for what loads at different times.
 */
export type CataloguedMessages =
  | typeof blockBoundaryMessages
  | typeof codeViewMessages
  | typeof commonMessages
  | typeof configDialogMessages
  | typeof configEditorMessages
  | typeof accessRequestMessages
  | typeof configFieldMessages
  | typeof configFormMessages
  | typeof connectPanelMessages
  | typeof copyButtonMessages
  | typeof dataViewerMessages
  | typeof datastoreBrowserMessages
  | typeof hostedPortalLinkMessages
  | typeof humanTaskMessages
  | typeof webhookSettingsMessages
  | typeof errorMessages
  | typeof errorNoticeMessages
  | typeof eventTesterMessages
  | typeof executionDetailMessages
  | typeof executionFilterMessages
  | typeof executionHistoryMessages
  | typeof executionListMessages
  | typeof fieldMessages
  | typeof integrationDialogMessages
  | typeof integrationGalleryMessages
  | typeof integrationGateMessages
  | typeof integrationsMarketplaceMessages
  | typeof jsonFieldMessages
  | typeof leavingMessages
  | typeof loadingMessages
  | typeof lockedMessages
  | typeof longSelectMessages
  | typeof lostEditsMessages
  | typeof mappingMessages
  | typeof multiSelectMessages
  | typeof pagerMessages
  | typeof rulesMessages
  | typeof schemaFormMessages
  | typeof searchInputMessages
  | typeof selectMessages
  | typeof activityPanelMessages
  | typeof workflowBuilderMessages
  | typeof workflowListMessages
  | typeof workflowDialogMessages
  | typeof longWorkflowListMessages
  | typeof lostRunMessages;

/**
 * Every visible text, a key for each part and block. What is counted has the plural forms of the language; a sentence that
 * takes values is a function, which gets the formatters of the language after them.
 */
export type Messages = { [Key in CataloguedMessages["key"]]: WrittenTexts<TextsOf<Key>> };

/** The texts of every set of a key together. */
type TextsOf<Key> = (
  CataloguedMessages extends infer Each
    ? Each extends { key: Key; texts: infer Texts }
      ? (texts: Texts) => void
      : never
    : never
) extends (texts: infer All) => void
  ? All
  : never;

/** Some of the texts, at any depth. Plural forms are given all at once: those of two languages do not mix. */
export type MessageOverrides = PartialTexts<Messages>;

type PartialTexts<Texts> = {
  [Key in keyof Texts]?: Texts[Key] extends PluralForms | ((...values: never[]) => unknown)
    ? Texts[Key]
    : Texts[Key] extends object
      ? PartialTexts<Texts[Key]>
      : Texts[Key];
};

/** Sets that only pages for admins show. */
type AdminKey = "webhookSettings" | "humanTask" | "hostedPortalLink" | "datastoreBrowser" | "eventTester";

/** Sets that only an opened application shows, or a page for admins. A language may let them load after the others. */
type LaterKey =
  | AdminKey
  | "configEditor"
  | "configForm"
  | "connectPanel"
  | "dataViewer"
  | "executionDetail"
  | "executionHistory"
  | "executionList"
  | "jsonField"
  | "longSelect"
  | "mapping"
  | "rules"
  | "schemaForm"
  | "activityPanel"
  | "workflowBuilder"
  | "workflowList";

/** The texts that are there from the start. */
export type MessagesAtOnce = Omit<Messages, LaterKey>;

/** The texts that may load later. */
export type LaterMessages = Pick<Messages, LaterKey>;

/** The texts of the blocks for admins. */
export type AdminMessages = Pick<Messages, AdminKey>;

/**
 * A language: all its texts, with the locale of its dates, numbers and plurals, and its direction. A text that is missing
 * fails the type check. What only an opened application shows may load `later`.
 *
 * @example
 * export const german: Catalogue = { locale: "de", dir: "ltr", messages: { common: { tryAgain: "Erneut versuchen", … }, … } };
 */
export type Catalogue = WholeCatalogue | CatalogueInTwoSteps;

interface Language {
  /** A BCP 47 tag. */
  locale: string;
  dir: "ltr" | "rtl";
}

/** With all texts from the start. */
interface WholeCatalogue extends Language {
  messages: Messages;
  later?: undefined;
}

/** Loads in two steps, the second for what only an opened application shows. */
interface CatalogueInTwoSteps extends Language {
  messages: MessagesAtOnce;
  /** Called after the provider has mounted. If it fails, English is used. */
  later: () => Promise<LaterMessages>;
}
