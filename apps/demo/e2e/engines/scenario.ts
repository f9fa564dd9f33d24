import type { SandboxControl } from "@cobalt-kit/sandbox";
import { startDemo, type Demo } from "../../server/start-demo.ts";
import type { StartedBrowser } from "./browser.ts";
import { get, sitDown, type Person } from "./person.ts";

interface Stage {
  person: Person;
  demo: Demo;
  control: SandboxControl;
  signIn(customer: string): Promise<void>;
}

/** What someone does with the demo, from the sign-in on, in whatever browser. */
export type Scenario = (stage: Stage) => Promise<void>;

/** Plays a scenario in a browser and before servers of its own. */
export async function play(scenario: Scenario, start: () => Promise<StartedBrowser>): Promise<void> {
  const demo = await startDemo({ ports: { page: 0, backend: 0, sandbox: 0 } });
  try {
    const browser = await start();
    try {
      const { control } = demo;
      if (control === undefined) throw new Error("The demo was started without the sandbox.");
      const person = await sitDown(browser);
      const signIn = async (customer: string): Promise<void> => {
        await person.goTo(demo.pageUrl);
        await person.click(get("button", `Continue as ${customer}`));
        await person.sees(get("combobox", "Customer"), ({ value }) => value !== "");
      };
      await scenario({ person, demo, control, signIn });
    } finally {
      await browser.close();
    }
  } finally {
    await demo.close();
  }
}
