import { configDialogMessages } from "../../blocks/config-editor/dialog-messages.ts";
import { configEditorMessages } from "../../blocks/config-editor/messages.ts";
import { lostEditsMessages } from "../../blocks/config-form/lost-edits-messages.ts";
import { configFormMessages } from "../../blocks/config-form/messages.ts";
import { accessRequestMessages } from "../../blocks/connect-panel/access-request-messages.ts";
import { connectPanelMessages } from "../../blocks/connect-panel/messages.ts";
import { datastoreBrowserMessages } from "../../blocks/datastore-browser/messages.ts";
import { hostedPortalLinkMessages } from "../../blocks/hosted-portal-link/messages.ts";
import { humanTaskMessages } from "../../blocks/human-task/messages.ts";
import { webhookSettingsMessages } from "../../blocks/webhook-settings/messages.ts";
import { eventTesterMessages } from "../../blocks/event-tester/messages.ts";
import { dataViewerMessages } from "../../blocks/execution-detail/data-viewer/messages.ts";
import { executionDetailMessages } from "../../blocks/execution-detail/messages.ts";
import { executionFilterMessages } from "../../blocks/execution-list/filter-messages.ts";
import { executionHistoryMessages } from "../../blocks/execution-history/messages.ts";
import { executionListMessages } from "../../blocks/execution-list/messages.ts";
import { schemaFormMessages } from "../../blocks/schema-form/messages.ts";
import { activityPanelMessages } from "../../blocks/activity-panel/messages.ts";
import { workflowBuilderMessages } from "../../blocks/workflow-builder/messages.ts";
import { workflowDialogMessages } from "../../blocks/workflow-list/dialog-messages.ts";
import { lostRunMessages } from "../../blocks/lost-run/messages.ts";
import { longWorkflowListMessages } from "../../blocks/workflow-list/long-list-messages.ts";
import { workflowListMessages } from "../../blocks/workflow-list/messages.ts";
import { jsonFieldMessages } from "../../fields/json/messages.ts";
import { longSelectMessages } from "../../fields/long-select/messages.ts";
import { mappingMessages } from "../../fields/mapping/messages.ts";
import { rulesMessages } from "../../fields/rules/messages.ts";
import type { LaterMessages } from "../../messages/catalogue.ts";

/** What only an opened application shows. */
export const later: LaterMessages = {
  configEditor: { ...configEditorMessages.texts, ...configDialogMessages.texts },
  configForm: { ...configFormMessages.texts, ...lostEditsMessages.texts },
  connectPanel: { ...connectPanelMessages.texts, ...accessRequestMessages.texts },
  datastoreBrowser: datastoreBrowserMessages.texts,
  hostedPortalLink: hostedPortalLinkMessages.texts,
  humanTask: humanTaskMessages.texts,
  webhookSettings: webhookSettingsMessages.texts,
  eventTester: eventTesterMessages.texts,
  dataViewer: dataViewerMessages.texts,
  executionDetail: executionDetailMessages.texts,
  executionHistory: executionHistoryMessages.texts,
  executionList: { ...executionListMessages.texts, ...executionFilterMessages.texts },
  workflowList: {
    ...workflowListMessages.texts,
    ...workflowDialogMessages.texts,
    ...longWorkflowListMessages.texts,
    ...lostRunMessages.texts,
  },
  activityPanel: activityPanelMessages.texts,
  workflowBuilder: workflowBuilderMessages.texts,
  schemaForm: schemaFormMessages.texts,
  jsonField: jsonFieldMessages.texts,
  longSelect: longSelectMessages.texts,
  mapping: mappingMessages.texts,
  rules: rulesMessages.texts,
};
