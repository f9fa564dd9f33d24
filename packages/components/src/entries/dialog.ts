export { IntegrationDialog, type IntegrationDialogProps } from "../blocks/integration-dialog/integration-dialog.tsx";
