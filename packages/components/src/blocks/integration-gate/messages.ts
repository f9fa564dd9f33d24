export const integrationGateMessages = {
  key: "integrationGate" as const,
  texts: {
    loading: "Checking the connection…",
    title: (name: string): string => `Connect ${name} to use this`,
    description: "It takes a minute, and you come back right here.",
    connect: (name: string): string => `Connect ${name}`,
    expiredTitle: (name: string): string => `The connection to ${name} has expired`,
    expiredDescription: "Reconnect to go on. Your settings and workflows are kept.",
    reconnect: (name: string): string => `Reconnect ${name}`,
    announceConnected: (name: string): string => `${name} is connected`,
    dialogDescription: (name: string): string => `What you were about to do needs a connection to ${name}.`,
  },
};
