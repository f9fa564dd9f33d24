import { plural } from "../../messages/plural.ts";

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
  unsaved: (count: number): string => plural(count, { one: "# unsaved change", other: "# unsaved changes" }),
  save: "Save",
  saveChanges: (count: number): string => plural(count, { one: "Save # change", other: "Save # changes" }),
  saving: "Saving…",
  saved: "Saved",
  savedAnnouncement: "Settings saved.",
  discard: "Discard",
  discarded: "Changes discarded.",
  fieldsNeedAttention: (count: number): string =>
    plural(count, { one: "# field needs your attention", other: "# fields need your attention" }),
  saveFailed: "Your changes were not saved",
  nothingLost: "Everything you typed is still here.",
};
