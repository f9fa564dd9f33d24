import { type ReactElement, useId } from "react";
import type { Recording } from "../recording/recording.ts";
import { useLog } from "./use-log.ts";
import type { Act } from "./use-sandbox.ts";

/** The sandbox does not tell what it was told, perhaps before this page was loaded. */
const AS_IT_IS = "As it is";

const FAULTS: Record<string, object | null> = {
  "No faults": null,
  "A fifth of all requests fails": { rate: 0.2 },
  "Every request fails (500)": { rate: 1, kinds: ["500"] },
  "Too many requests (429)": { rate: 1, kinds: ["429"] },
  "Offline: the connection is lost": { rate: 1, kinds: ["reset"] },
  "No answer ever comes": { rate: 1, kinds: ["hang"] },
};

const LATENCIES: Record<string, number> = {
  "At once": 0,
  "After 300 ms": 300,
  "After 2 s": 2_000,
  "After 10 s": 10_000,
};

const NEXT: Record<string, object> = {
  "The next request fails: 500": { status: 500 },
  "The next request fails: 403": { status: 403 },
  "The next request fails: 404": { status: 404 },
  "The next request fails: 429": { status: 429, headers: { "retry-after": "5" } },
  "The next request loses its connection": { abort: true },
};

interface SandboxNetworkProps {
  recording: Recording;
  act: Act;
}

/** What happens to requests on their way to the sandbox. */
export function SandboxNetwork({ recording, act }: SandboxNetworkProps): ReactElement {
  const { faults, latency } = useLog(recording.network)[0] ?? {};

  return (
    <section aria-label="Network">
      <h2>Network</h2>
      <div className="tools">
        <Choice
          label="Faults"
          chosen={faults}
          choices={FAULTS}
          onChoose={async (name, value) => {
            if (await act(`Faults: ${name}.`, "setFaults", value))
              recording.network.add({ ...(latency !== undefined && { latency }), faults: name });
          }}
        />
        <Choice
          label="Answers come"
          chosen={latency}
          choices={LATENCIES}
          onChoose={async (name, value) => {
            if (await act(`Answers come: ${name}.`, "setLatency", value))
              recording.network.add({ ...(faults !== undefined && { faults }), latency: name });
          }}
        />
        <select
          aria-label="Fail the next request"
          value=""
          onChange={({ target: { value } }) => void act(`${value}.`, "failNext", "*", NEXT[value])}
        >
          <option value="">Fail the next request…</option>
          {Object.keys(NEXT).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </div>
    </section>
  );
}

interface ChoiceProps<Value> {
  label: string;
  /** By its name; undefined where nobody has chosen yet. */
  chosen: string | undefined;
  choices: Record<string, Value>;
  onChoose: (name: string, value: Value) => Promise<void>;
}

function Choice<Value>({ label, chosen, choices, onChoose }: ChoiceProps<Value>): ReactElement {
  const id = useId();
  return (
    <span className="choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen ?? AS_IT_IS}
        onChange={({ target: { value: name } }) => {
          const value = choices[name];
          if (value !== undefined) void onChoose(name, value);
        }}
      >
        {chosen === undefined && <option>{AS_IT_IS}</option>}
        {Object.keys(choices).map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </span>
  );
}
