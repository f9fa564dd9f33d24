export { ApplicationIcon, type ApplicationIconProps } from "../parts/application-icon/application-icon.tsx";
export { Badge, type BadgeProps } from "../parts/badge/badge.tsx";
export { BlockBoundary, type BlockBoundaryProps } from "../parts/block-boundary/block-boundary.tsx";
export { ChunkError } from "../parts/block-boundary/chunk-error.ts";
export { retryableLazy } from "../parts/block-boundary/retryable-lazy.tsx";
export { Button, type ButtonProps } from "../parts/button/button.tsx";
export { ButtonLink, type ButtonLinkProps } from "../parts/button/button-link.tsx";
export { Card, type CardProps } from "../parts/card/card.tsx";
export { Chip, ChipGroup, type ChipGroupProps, type ChipProps } from "../parts/chip/chip.tsx";
export { CopyButton, type CopyButtonProps } from "../parts/copy-button/copy-button.tsx";
export { EmptyState, type EmptyStateProps } from "../parts/empty-state/empty-state.tsx";
export {
  ErrorNotice,
  type ErrorNoticeProps,
  SessionNotice,
  type SessionNoticeProps,
} from "../parts/error-notice/error-notice.tsx";
export { LiveRegion, type LiveRegionProps, useAnnounce } from "../parts/live-region/live-region.tsx";
export { Loading, type LoadingProps } from "../parts/skeleton/loading.tsx";
export { Notice, NoticeText, type NoticeProps } from "../parts/notice/notice.tsx";
export { SearchInput, type SearchInputProps } from "../parts/search-input/search-input.tsx";
export { Skeleton, type SkeletonProps } from "../parts/skeleton/skeleton.tsx";
export { ConfirmDialog, type ConfirmDialogProps } from "../parts/dialog/confirm-dialog.tsx";
export {
  DialogBody,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "../parts/dialog/dialog-parts.tsx";
export { Dialog, type DialogProps } from "../parts/dialog/dialog.tsx";
export { useUnfinishedWork, type UnfinishedWork } from "../parts/dialog/unfinished-work.ts";
export {
  Tab,
  TabList,
  TabPanel,
  Tabs,
  type TabListProps,
  type TabPanelProps,
  type TabProps,
  type TabsProps,
} from "../parts/tabs/tabs.tsx";
export { Checkbox, type CheckboxProps } from "../parts/checkbox/checkbox.tsx";
export { CodeView, type CodeViewProps } from "../parts/code-view/code-view.tsx";
export { Disclosure, type DisclosureProps } from "../parts/disclosure/disclosure.tsx";
export { Field, type FieldControl, type FieldProps } from "../parts/field/field.tsx";
export { MultiSelect, type MultiSelectProps } from "../parts/multi-select/multi-select.tsx";
export type { OptionValue, SelectOption } from "../parts/select/option-key.ts";
export { NumberInput, type NumberInputProps } from "../parts/number-input/number-input.tsx";
export { Pager, type PagerProps } from "../parts/pager/pager.tsx";
export { Select, type SelectProps } from "../parts/select/select.tsx";
export { Switch, type SwitchProps } from "../parts/switch/switch.tsx";
export { Table, type TableColumn, type TableProps, type TableRow } from "../parts/table/table.tsx";
export { Textarea, type TextareaProps } from "../parts/textarea/textarea.tsx";
export { TextInput, type TextInputProps } from "../parts/text-input/text-input.tsx";
export { Timeline, TimelineItem, type TimelineItemProps, type TimelineProps } from "../parts/timeline/timeline.tsx";
export { useFormat, type Format } from "../format.ts";
