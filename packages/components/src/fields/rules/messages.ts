import type { BoundTexts } from "../../messages/message-set.ts";

/** The pieces of a rule in words, as the functions that put them together want them. */
export type RuleOperand = string | undefined;

/** Lines of the rule builder. */
export const rulesMessages = {
  key: "rules" as const,
  texts: {
    empty: "No conditions yet. Until you add one, everything is included.",
    addCondition: "Add condition",
    addGroup: "Add group",
    /** Names the outermost group for people who listen. */
    all: "Rule",
    group: (position: string): string => `Group ${position}`,
    condition: (position: string): string => `Condition ${position}`,
    logic: (group: string): string => `How to combine the conditions in ${group}`,
    and: "All of these",
    or: "Any of these",
    /** Between two conditions. */
    between: { AND: "and", OR: "or" },
    left: "Field",
    operator: "Comparison",
    right: "Value",
    moveUp: (name: string): string => `Move ${name} up`,
    moveDown: (name: string): string => `Move ${name} down`,
    duplicate: (name: string): string => `Duplicate ${name}`,
    remove: (name: string): string => `Remove ${name}`,
    loading: "Loading fields to compare…",
    incomplete: "Complete this condition, or remove it.",
    emptyGroup: "Add a condition to this group, or remove it.",
    /** In place of groups further in than are shown. */
    showDeeper: "Show these conditions",
    /** Beside conditions that are shown by themselves. */
    showAll: "Show the whole rule",
    incompleteHidden: "Something is missing in conditions that aren’t shown here.",
    copyDeeper: "Copy these conditions",
    moved: (name: string): string => `${name} moved`,
    removed: (name: string): string => `${name} removed`,
    unlisted: (value: string): string => `${value} (not in the list)`,
    count: { one: "# condition", other: "# conditions" },

    /** The usual comparisons, for values whose own are not known. */
    operators: {
      eq: "is equal to",
      neq: "is not equal to",
      start_with: "starts with",
      end_with: "ends with",
      greater_or_equal: "is at least",
      less_or_equal: "is at most",
    },

    sentenceLabel: "In words",
    /** The whole rule. */
    sentence: (rule: string): string => `Applies when ${rule}.`,
    /** One condition; what is not chosen yet is `undefined`. */
    comparison: (left: RuleOperand, operator: RuleOperand, right: RuleOperand): string =>
      left === undefined || operator === undefined || right === undefined
        ? `${left ?? ""} ${operator ?? ""} …`.trim()
        : `${left} ${operator} “${right}”`,
    /** One condition that compares with nothing. */
    statement: (left: RuleOperand, operator: string): string => `${left ?? "…"} ${operator}`,
    /** A group that is not shown. */
    unsaid: "…",
    /** Conditions of which all must hold. */
    every: (parts: readonly string[]): string => parts.join(" and "),
    /** Conditions of which one must hold. */
    some: (parts: readonly string[]): string => parts.join(" or "),
    /** A group inside another. */
    nested: (group: string): string => `(${group})`,
  },
};

/** The lines as the builder reads them. */
export type RulesTexts = BoundTexts<typeof rulesMessages.texts>;
