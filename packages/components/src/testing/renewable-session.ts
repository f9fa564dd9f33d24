import type { Sandbox } from "@cobalt-kit/sandbox";

export interface RenewableSession {
  getSessionToken: () => Promise<string>;
  /** From now on there is no token for the next who asks, and those after wait for one until `goOn`. */
  lose: () => void;
  goOn: () => void;
}

/** The host's session: lost when told, and renewed for whoever asks a second time, when told. */
export function renewable({ control }: Sandbox, account: string): RenewableSession {
  let state: "there" | "lost" | "waits" = "there";
  let goOn = (): void => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  return {
    async getSessionToken() {
      if (state === "lost") {
        state = "waits";
        throw new TypeError("Failed to fetch");
      }
      if (state === "waits") await held;
      return control.mintToken(account);
    },
    lose: () => (state = "lost"),
    goOn: () => goOn(),
  };
}
