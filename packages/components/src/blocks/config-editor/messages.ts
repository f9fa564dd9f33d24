/** Lines of the settings of an application. */
export const configEditorMessages = {
  label: (application: string): string => `Settings of ${application}`,
  loading: "Loading settings…",
  loadFailed: "The settings could not be loaded",
  emptyTitle: "Nothing to set up",
  emptyDescription: (application: string): string => `${application} works as it is. It has no settings of its own.`,
  notConnectedTitle: (application: string): string => `Connect ${application} first`,
  notConnectedDescription: "Its settings appear here once it is connected.",
  expiredTitle: (application: string): string => `The connection to ${application} has expired`,
  expiredDescription: "Reconnect it to see and change its settings.",
};
