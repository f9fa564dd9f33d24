export const connectPanelMessages = {
  key: "connectPanel" as const,
  texts: {
    loading: "Loading the connection…",
    loadFailed: (name: string): string => `${name} could not be loaded`,

    // Not connected
    methodLegend: "How do you want to connect?",
    oauthMethod: (name: string): string => `Sign in with ${name}`,
    oauthMethodHint: (name: string): string => `You approve the connection in a window of ${name}. No keys to copy.`,
    keysMethod: "Use API keys",
    keysMethodHint: (name: string): string => `You paste keys from your ${name} account.`,
    otherMethod: (type: string): string => `Connect by ${type}`,
    connect: (name: string): string => `Connect ${name}`,
    reconnect: (name: string): string => `Reconnect ${name}`,
    saveKeys: "Connect with these keys",
    resaveKeys: "Reconnect with these keys",
    newWindowHint: (name: string): string => `Opens a new window in which you sign in to ${name}.`,
    prerequisites: (name: string): string => `${name} needs to know this before you sign in.`,
    keysIntro: (name: string): string => `You find these in the settings of your ${name} account.`,
    show: (label: string): string => `Show ${label}`,
    hide: (label: string): string => `Hide ${label}`,
    required: (label: string): string => `Enter a value for “${label}”.`,
    choose: (label: string): string => `Choose a value for “${label}”.`,
    notANumber: (label: string, example: string): string => `“${label}” has to be a number, such as ${example}.`,
    refused: "This was not accepted. Check it for typing mistakes.",
    noMethods: "This application cannot be connected from here",
    noMethodsAction: "It offers no way to sign in. Ask the people who run this product.",
    unavailableTitle: (name: string): string => `${name} is not available yet`,
    unavailableAction: "To get it, ask the people who run this product to switch it on for you.",

    // Under way
    starting: "Opening the window…",
    windowText: (name: string): string => `Connecting to ${name}…`,
    verifying: "Checking the keys…",
    waitingTitle: (name: string): string => `Waiting for ${name}`,
    waitingText: (name: string): string =>
      `Sign in to ${name} in the other window and approve the connection. This page notices by itself when you are done.`,
    closedTitle: "The window was closed",
    closedText: (name: string): string => `Asking ${name} whether it worked…`,
    blockedTitle: "Your browser blocked the window",
    blockedText: (name: string): string =>
      `Open the sign-in page of ${name} with this link instead. It opens in a new tab; come back here when you are done.`,
    /** Added where the page stands in a frame of another one. */
    blockedInFrame:
      "If the link opens nothing, the page around this one does not allow new windows. Open this page in a tab of its own, or ask your administrator.",
    openSignIn: (name: string): string => `Open ${name} sign-in`,
    abandonedTitle: (name: string): string => `The window of ${name} was closed`,
    abandonedText: "If you finished there, choose “I’m done”. If not, open it again.",
    done: "I’m done",
    openAgain: "Open the window again",
    cancel: "Cancel",
    leaveTitle: (name: string): string => `Stop connecting ${name}?`,
    leaveText: (name: string): string =>
      `The connection to ${name} has not been made yet. If you leave now, it is given up and you start again.`,
    leaveKeysTitle: (name: string): string => `Leave without connecting ${name}?`,
    leaveKeysText: "What you typed has not been sent yet. If you leave now, it is lost.",
    leave: "Leave",
    stay: "Keep going",
    timedOutTitle: (name: string): string => `${name} did not confirm in time`,
    timedOutText: "Nothing was connected. You can start again whenever you are ready.",
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
    expiredTitle: "The connection has expired",
    expiredText: (name: string): string =>
      `${name} no longer accepts it, so nothing runs. Reconnect to continue: your settings and workflows are kept as they are.`,
    reconnectShort: "Reconnect",
    disconnect: "Disconnect",
    disconnectTitle: (name: string): string => `Disconnect ${name}?`,
    disconnectText: (name: string): string =>
      `The settings of ${name} are deleted and its workflows switched off. Connecting again does not bring them back.`,
    disconnectOneText: "Only this connection is removed. The other one keeps working, with its settings and workflows.",
  },
};
