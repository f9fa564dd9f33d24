import { plural } from "../../messages/plural.ts";

/** Lines of the fields of a configuration, and of saving them. */
export const configFormMessages = {
  generalPage: "General",
  chooseParentFirst: (parent: string): string => `Choose ${parent} first`,
  /** Where a person changed the field this one depends on. */
  saveParentFirst: (parent: string): string => `Save to load the choices that go with the new ${parent}.`,
  /** Once the choices have come with the answer to a save. */
  choicesLoaded: (parent: string): string => `New choices for ${parent} have arrived. Choose one, then save again.`,
  noChoices: (parent: string): string => `There is nothing to choose for this ${parent}.`,
  notEditable: "This setting cannot be changed here. It is kept as it is.",
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
  /** A line of the summary. */
  problem: (field: string, text: string): string => `${field}: ${text}`,
  saveFailed: "Not saved. Everything you typed is still here.",
  errors: {
    required: "Fill this in.",
    requiredChoice: "Choose one.",
    number: "Enter a number, such as 25 or 12.5.",
    email: "Enter an email address, such as name@example.com.",
    url: "Enter a web address that starts with https://.",
    date: "Enter a date.",
    json: "Correct the JSON before saving.",
    refused: "This value was not accepted.",
  },
};
