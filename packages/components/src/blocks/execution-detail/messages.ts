import type { TextFormat } from "../../messages/text-format.ts";

/** Lines of one run. */
export const executionDetailMessages = {
  key: "executionDetail" as const,
  texts: {
    label: (workflow: string): string => `Run of ${workflow}`,
    loading: "Loading the run…",
    loadFailed: "Couldn’t load the run",
    status: "Status",
    started: "Started",
    duration: "Duration",
    trigger: "Started by",
    runId: "Run ID",
    copyRunId: "Copy run ID",
    /** Heard when a run that is looked at has ended. */
    ended: (workflow: string, status: string): string => `${workflow}: ${status}`,

    failedAt: (step: string): string => `Failed at “${step}”`,
    failedTitle: "This run failed",
    failedUnknown: "No reason was given.",
    connectionLost: (application: string): string =>
      `The connection to ${application} no longer works. Reconnect it, then run this again.`,
    connectionRestored: (application: string): string =>
      `${application} is connected now. If you reconnected it after this run, run it again.`,
    /** Where the API does not say which application it was. */
    someConnectionLost: "A connection no longer works. Reconnect the application, then run this again.",
    reconnect: (application: string): string => `Reconnect ${application}`,
    settingMissing: "A setting is missing. Complete your settings, then run this again.",
    namedSettingMissing: (setting: string): string =>
      `The setting “${setting}” is missing. Complete it, then run this again.`,
    openSettings: "Open settings",
    tooManyRequests: "Too many requests were made at once.",
    triesAgain: (attempt: number, maximum: number, { number }: TextFormat): string =>
      `It tries again by itself: attempt ${number(attempt)} of ${number(maximum)} is next.`,
    runAgainAfter: (time: string): string => `Run this again after ${time}.`,
    runAgainLater: "Wait a few minutes, then run this again.",
    showStep: "Show this step",

    progress: (percent: number, { number }: TextFormat): string => `${number(percent)}% done`,
    steps: "Steps",
    noSteps: "No steps have started yet.",
    /** Of a run that is over, where the API tells nothing of its steps. */
    stepsUnknown: "There are no details about its steps.",
    earlierSteps: { one: "Show # earlier step", other: "Show # earlier steps" },
    laterSteps: { one: "Show # more step", other: "Show # more steps" },
    attempts: (made: number, maximum: number, { number }: TextFormat): string =>
      `Attempt ${number(made)} of ${number(maximum)}`,
    input: "Input",
    output: "Output",
    inputOf: (step: string): string => `Input of ${step}`,
    outputOf: (step: string): string => `Output of ${step}`,
    rounds: "Rounds",
    roundsOf: (step: string): string => `Rounds of ${step}`,

    stop: "Stop",
    stopping: "Stopping…",
    stopFailed: "Couldn’t stop the run",
    stopRequested: "The run is stopping.",
    /** It was asked to stop, and was over before it heard of it. */
    endedBeforeStop: "The run had ended before it could be stopped.",
    rerun: "Run again",
    rerunFailed: "Couldn’t start the run again",
    rerunStarted: "A new run has started.",
    showNewRun: "Show this run",
    showRunBefore: "Show the previous run",

    rerunTitle: "Run again from the beginning?",
    rerunEffects: (steps: string): string => `These steps have already run and will run again: ${steps}.`,

    roundsLoading: "Loading rounds…",
    roundsFailed: "Couldn’t load the rounds",
    roundsUnavailable: "The rounds of this step are not kept.",
    noRounds: "No rounds have started yet.",
    noFailedRounds: "No rounds have failed.",
    onlyFailedRounds: "Only failed rounds",
    round: (place: number, { number }: TextFormat): string => `Round ${number(place)}`,
    roundOutput: (place: number, { number }: TextFormat): string => `Output of round ${number(place)}`,
    roundsTotal: { one: "# round", other: "# rounds" },

    support: "For support",
    copyForSupport: "Copy details for support",
    includeData: "Include input and output",

    compare: "Compare with the last good run",
    compareLoading: "Looking for the last good run…",
    compareFailed: "Couldn’t load the last good run",
    nothingToCompare: "No earlier run of this workflow was completed.",
    comparison: "This run and the last good one",
    step: "Step",
    thisRun: "This run",
    lastGoodRun: "Last good run",
    notReached: "Not reached",
    sameInput: "The steps that both runs reached had the same input.",
    differences: { one: "# difference", other: "# differences" },
    moreDifferences: "Only the first differences are shown.",
    inputDifferences: (step: string): string => `What went into ${step}`,
    place: "Place",
    absent: "Absent",
  },
};
