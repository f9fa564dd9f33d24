export { ConnectPanel, type ConnectPanelProps } from "../blocks/connect-panel/connect-panel.tsx";
export { ConnectPanelView, type ConnectPanelViewProps } from "../blocks/connect-panel/connect-panel.view.tsx";
export type { Disconnect } from "../blocks/connect-panel/connection-card.tsx";
export { ConnectDialog, type ConnectDialogProps } from "../blocks/integration-gate/connect-dialog.tsx";
