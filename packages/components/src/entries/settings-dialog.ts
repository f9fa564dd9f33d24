export { SettingsDialog, type SettingsDialogProps } from "../blocks/config-editor/settings-dialog.tsx";
