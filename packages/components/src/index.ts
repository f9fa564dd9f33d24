export { CobaltUIProvider, type CobaltUIProviderProps } from "./cobalt-ui-provider.tsx";
export type { Appearance, PartName, TokenName } from "./appearance.ts";
export { useFormat, type Format } from "./format.ts";
export type { Catalogue, MessageOverrides, Messages } from "./messages/catalogue.ts";
export type { PluralForms, TextFormat } from "./messages/text-format.ts";
export type { ErrorMessage } from "./messages/error-messages.ts";
export { ApplicationIcon, type ApplicationIconProps } from "./parts/application-icon/application-icon.tsx";
export { Badge, type BadgeProps } from "./parts/badge/badge.tsx";
export { BlockBoundary, type BlockBoundaryProps } from "./parts/block-boundary/block-boundary.tsx";
export { ChunkError, retryableLazy } from "./parts/block-boundary/retryable-lazy.tsx";
export { Button, type ButtonProps } from "./parts/button/button.tsx";
export { ButtonLink, type ButtonLinkProps } from "./parts/button/button-link.tsx";
export { Card, type CardProps } from "./parts/card/card.tsx";
export { Chip, ChipGroup, type ChipGroupProps, type ChipProps } from "./parts/chip/chip.tsx";
export { CopyButton, type CopyButtonProps } from "./parts/copy-button/copy-button.tsx";
export { EmptyState, type EmptyStateProps } from "./parts/empty-state/empty-state.tsx";
export { ErrorNotice, type ErrorNoticeProps } from "./parts/error-notice/error-notice.tsx";
export { LiveRegion, useAnnounce } from "./parts/live-region/live-region.tsx";
export { Loading, type LoadingProps } from "./parts/skeleton/loading.tsx";
export { Notice, NoticeText, type NoticeProps } from "./parts/notice/notice.tsx";
export { SearchInput, type SearchInputProps } from "./parts/search-input/search-input.tsx";
export { SessionNotice, type SessionNoticeProps } from "./parts/session-notice/session-notice.tsx";
export { Skeleton, type SkeletonProps } from "./parts/skeleton/skeleton.tsx";
export { IntegrationGallery, type IntegrationGalleryProps } from "./blocks/integration-gallery/integration-gallery.tsx";
export {
  IntegrationGalleryView,
  type IntegrationGalleryViewProps,
} from "./blocks/integration-gallery/integration-gallery.view.tsx";
export {
  IntegrationsMarketplace,
  type IntegrationsMarketplaceProps,
} from "./blocks/integrations-marketplace/integrations-marketplace.tsx";

export { ConfirmDialog, type ConfirmDialogProps } from "./parts/dialog/confirm-dialog.tsx";
export {
  Dialog,
  DialogBody,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  type DialogProps,
} from "./parts/dialog/dialog.tsx";
export {
  Tab,
  TabList,
  TabPanel,
  Tabs,
  type TabListProps,
  type TabPanelProps,
  type TabProps,
  type TabsProps,
} from "./parts/tabs/tabs.tsx";
export { Checkbox, type CheckboxProps } from "./parts/checkbox/checkbox.tsx";
export { CodeView, type CodeViewProps } from "./parts/code-view/code-view.tsx";
export { Disclosure, type DisclosureProps } from "./parts/disclosure/disclosure.tsx";
export { Field, type FieldControl, type FieldProps } from "./parts/field/field.tsx";
export { MultiSelect, type MultiSelectProps } from "./parts/multi-select/multi-select.tsx";
export type { OptionValue, SelectOption } from "./parts/select/option-key.ts";
export { Pager, type PagerProps } from "./parts/pager/pager.tsx";
export { Select, type SelectProps } from "./parts/select/select.tsx";
export { Switch, type SwitchProps } from "./parts/switch/switch.tsx";
export { Table, type TableColumn, type TableProps, type TableRow } from "./parts/table/table.tsx";
export { Textarea, type TextareaProps } from "./parts/textarea/textarea.tsx";
export { TextInput, type TextInputProps } from "./parts/text-input/text-input.tsx";
export { Timeline, TimelineItem, type TimelineItemProps, type TimelineProps } from "./parts/timeline/timeline.tsx";
export { ConnectPanel, type ConnectPanelProps } from "./blocks/connect-panel/connect-panel.tsx";
export { ConnectPanelView, type ConnectPanelViewProps } from "./blocks/connect-panel/connect-panel.view.tsx";
export type { Disconnect } from "./blocks/connect-panel/connection-card.tsx";
export { IntegrationDialog, type IntegrationDialogProps } from "./blocks/integration-dialog/integration-dialog.tsx";
export {
  ExecutionDetailView,
  type ExecutionAction,
  type ExecutionDetailViewProps,
} from "./blocks/execution-list/execution-detail.view.tsx";
export { ExecutionList, type ExecutionListProps } from "./blocks/execution-list/execution-list.tsx";
export { ExecutionListView, type ExecutionListViewProps } from "./blocks/execution-list/execution-list.view.tsx";
export { ConfigEditor, type ConfigEditorProps } from "./blocks/config-editor/config-editor.tsx";
export { ConfigEditorView, type ConfigEditorViewProps } from "./blocks/config-editor/config-editor.view.tsx";
export { ConfigFieldView, type ConfigFieldViewProps } from "./blocks/config-form/config-field-view.tsx";
export type { FieldComponents } from "./blocks/config-form/field-types.ts";
export type {
  ConfigFieldComponent,
  ConfigFieldProps,
  ConfigFieldValue,
  FieldOptionsState,
  FieldRuleColumns,
  RuleColumnsState,
} from "./fields/field-props.ts";
export { BooleanField } from "./fields/boolean/boolean-field.tsx";
export { DateField } from "./fields/date/date-field.tsx";
export { EmailField } from "./fields/email/email-field.tsx";
export { NumberField } from "./fields/number/number-field.tsx";
export { PasswordField } from "./fields/password/password-field.tsx";
export { SelectField, type SelectFieldValue } from "./fields/select/select-field.tsx";
export { TextField } from "./fields/text/text-field.tsx";
export { TextareaField } from "./fields/textarea/textarea-field.tsx";
export { UnknownField } from "./fields/unknown/unknown-field.tsx";
export { UrlField } from "./fields/url/url-field.tsx";
export { WorkflowList, type WorkflowListProps } from "./blocks/workflow-list/workflow-list.tsx";
export { WorkflowListView, type WorkflowListViewProps } from "./blocks/workflow-list/workflow-list.view.tsx";
export { WorkflowRowView, type WorkflowRowViewProps } from "./blocks/workflow-list/workflow-row.view.tsx";
export { OwnWorkflowRowView, type OwnWorkflowRowViewProps } from "./blocks/workflow-list/own-workflow-row.view.tsx";
