export { ActivityPanel, type ActivityPanelProps } from "../blocks/activity-panel/activity-panel.tsx";
