// What a refused key of a hundred thousand characters costs: each part of it is looked for in what the error says.
import { createCobaltSession, isCobaltError, saveCredentials } from "@cobalt-kit/client";
import { createSandbox } from "@cobalt-kit/sandbox";
import { createHash } from "node:crypto";
import { outcome, type Outcome } from "../verify/outcome.ts";
import { interleave, isValid } from "./bundled-page.ts";

const limit = 3;
const characters = 100_000;
const valueLength = 10;

/** Compares a JSON key of many values with one text of the same length, which the length alone makes dear. */
export async function benchRedaction(): Promise<Outcome[]> {
  const text = randomText(characters);
  const values = JSON.stringify(text.match(new RegExp(`.{${valueLength}}`, "g")));
  const keys = { values, text: text.slice(0, values.length), "text again": text.slice(0, values.length) };
  const ratioOf = await interleave("Refusing a long key", ["values", "text", "text again"] as const, (variant) =>
    timeOfRefusal(keys[variant]),
  );
  const [key, control] = [ratioOf("values", "text"), ratioOf("text again", "text")];
  console.table({
    "CPU to refuse a JSON key of many values, by one text as long: median": { number: key.median, limit },
    "CPU to refuse a JSON key of many values, by one text as long: minimum": { number: key.minimum, limit },
    "The one text by itself (0.9 to 1.1, else the run is void)": { number: control.median, limit: 1.1 },
  });
  const cheap = !isValid(control) || (key.median <= limit && key.minimum <= limit);
  return [outcome(`refusing a key of many values costs at most ${limit} × one text as long`, cheap)];
}

/** CPU time, in microseconds. */
async function timeOfRefusal(key: string): Promise<number> {
  const sandbox = createSandbox();
  const session = createCobaltSession({
    linkedAccountId: "harbor",
    getSessionToken: () => sandbox.control.mintToken("harbor"),
    fetch: sandbox.fetch,
  });
  sandbox.control.failNext("POST /api/v2/app/:slug/save", { status: 400, body: { message: "No such key." } });
  const before = process.cpuUsage();
  const error: unknown = await saveCredentials(session, "stripe", { secret_key: key }).catch(
    (thrown: unknown) => thrown,
  );
  const { user, system } = process.cpuUsage(before);
  if (!isCobaltError(error) || error.detail !== "No such key.") throw new Error("The key was not refused.");
  return user + system;
}

/** The same in every run, and no part of it twice. */
function randomText(length: number): string {
  let text = "";
  for (let part = 0; text.length < length; part += 1) text += createHash("sha512").update(String(part)).digest("hex");
  return text.slice(0, length);
}
