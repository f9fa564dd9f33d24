export { DatastoreBrowser, type DatastoreBrowserProps } from "../blocks/datastore-browser/datastore-browser.tsx";
export { EventTester, type EventTesterProps, type TestableEvent } from "../blocks/event-tester/event-tester.tsx";
export { HostedPortalLink, type HostedPortalLinkProps } from "../blocks/hosted-portal-link/hosted-portal-link.tsx";
export { HumanTask, type HumanTaskProps } from "../blocks/human-task/human-task.tsx";
export { WebhookSettings, type WebhookSettingsProps } from "../blocks/webhook-settings/webhook-settings.tsx";
