export const connectPanelMessages = {
  key: "connectPanel" as const,
  texts: {
    loading: "Loading the connection…",
    loadFailed: (name: string): string => `Couldn’t load ${name}`,

    // Not connected
    methodLegend: "How do you want to connect?",
    oauthMethod: (name: string): string => `Sign in with ${name}`,
    oauthMethodHint: (name: string): string => `Sign in to ${name} and approve the connection. No keys to copy.`,
    keysMethod: "Use API keys",
    keysMethodHint: (name: string): string => `Paste keys from your ${name} account.`,
    otherMethod: (type: string): string => `Connect with ${type}`,
    connect: (name: string): string => `Connect ${name}`,
    reconnect: (name: string): string => `Reconnect ${name}`,
    saveKeys: "Connect with these keys",
    resaveKeys: "Reconnect with these keys",
    newWindowHint: (name: string): string => `Opens a new window where you sign in to ${name}.`,
    prerequisites: (name: string): string => `Enter these details before you sign in to ${name}.`,
    keysIntro: (name: string): string => `You can find these in your ${name} account settings.`,
    show: (label: string): string => `Show ${label}`,
    hide: (label: string): string => `Hide ${label}`,
    required: (label: string): string => `Enter a value for “${label}”.`,
    choose: (label: string): string => `Choose a value for “${label}”.`,
    notANumber: (label: string, example: string): string => `“${label}” must be a number, such as ${example}.`,
    refused: "This wasn’t accepted. Check it for typos.",
    noMethods: "You can’t connect this application here",
    noMethodsAction: "It has no way to sign in yet. Ask your administrator to set one up.",
    unavailableTitle: (name: string): string => `${name} isn’t available yet`,
    unavailableAction: "Ask your administrator to enable it.",

    // Under way
    starting: "Opening the window…",
    windowText: (name: string): string => `Connecting to ${name}…`,
    verifying: "Checking your keys…",
    waitingTitle: (name: string): string => `Waiting for ${name}`,
    waitingText: (name: string): string =>
      `Sign in to ${name} in the other window and approve the connection. This page updates as soon as you’re done.`,
    closedTitle: "The window was closed",
    closedText: (name: string): string => `Checking whether ${name} is connected…`,
    blockedTitle: "Your browser blocked the window",
    blockedText: (name: string): string =>
      `Use this link to open the ${name} sign-in page in a new tab. Come back here when you’re done.`,
    /** Added where the page stands in a frame of another one. */
    blockedInFrame:
      "If nothing opens, the page around this one doesn’t allow new windows. Open this page in its own tab, or ask your administrator to allow them.",
    openSignIn: (name: string): string => `Open ${name} sign-in`,
    abandonedTitle: (name: string): string => `The ${name} window was closed`,
    abandonedText: "If you finished signing in, choose “I’m done”. If not, open the window again.",
    done: "I’m done",
    openAgain: "Open the window again",
    cancel: "Cancel",
    leaveTitle: (name: string): string => `Stop connecting ${name}?`,
    leaveText: (name: string): string => `${name} isn’t connected yet. If you leave now, you’ll have to start again.`,
    leaveKeysTitle: (name: string): string => `Leave without connecting ${name}?`,
    leaveKeysText: "If you leave now, you’ll lose what you typed.",
    leave: "Leave",
    stay: "Keep going",
    timedOutTitle: (name: string): string => `${name} didn’t respond in time`,
    timedOutText: "Nothing was connected. Try again when you’re ready.",
    cancelledText: "Cancelled. Nothing was connected.",
    announceConnected: (name: string): string => `${name} is connected`,
    announceDisconnected: (name: string): string => `${name} is disconnected`,

    // Connected
    connected: "Connected",
    expired: "Expired",
    unnamedConnection: (name: string): string => `Your ${name} account`,
    oauthLabel: "Signed in",
    keysLabel: "API keys",
    since: (when: string): string => `since ${when}`,
    expiredTitle: "Your connection has expired",
    expiredText: (name: string): string =>
      `Nothing runs until you reconnect ${name}. Your settings and workflows are kept.`,
    reconnectShort: "Reconnect",
    disconnect: "Disconnect",
    disconnectTitle: (name: string): string => `Disconnect ${name}?`,
    disconnectText: (name: string): string =>
      `This deletes your ${name} settings and turns off its workflows. Connecting again won’t bring them back.`,
    disconnectAccountTitle: (identity: string): string => `Disconnect ${identity}?`,
    disconnectAccountText:
      "This deletes the settings of this account and turns off its workflows. Your other accounts keep working.",
    disconnectAll: "Disconnect all",
    disconnectAllTitle: (name: string): string => `Disconnect every ${name} account?`,
    disconnectAllText: (name: string): string =>
      `This deletes the settings of all your ${name} accounts and turns off their workflows. Connecting again won’t bring them back.`,
    connectAnother: "Connect another account",
    otherIdentityTitle: "You signed in with a different account",
    otherIdentityText: (before: string, now: string): string =>
      `This connection belonged to ${before} and now belongs to ${now}. If that’s a mistake, reconnect and sign in as ${before}.`,
    disconnectOneText:
      "This removes only this connection. The other one keeps working, with its settings and workflows.",
  },
};
