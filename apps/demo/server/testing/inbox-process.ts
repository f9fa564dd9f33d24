// A backend that receives webhooks and can be killed. It says on its output what it has come to.
// usage: inbox-process.ts FILE MOMENT, where MOMENT is what it never comes past: "kept" (the event is on disk, not answered), "working" (the
// work is written, not committed), "worked" (all is written, Cobalt not answered), or "" to go on.
import { createWebhookHandler } from "@cobalt-kit/server";
import { toNodeHandler } from "@cobalt-kit/server/node";
import Database from "libsql";
import { listen } from "../listen.ts";
import { openNotices } from "../notices.ts";
import { openWebhookInbox } from "../webhook-inbox.ts";

const [file = ":memory:", moment = ""] = process.argv.slice(2);
const database = new Database(file);
const notices = openNotices(database);
const inbox = openWebhookInbox(database, (event) => {
  notices.add(event);
  stopAt("working");
});

const receive = createWebhookHandler({
  apiKey: "tk_sandbox",
  onEvent: (event) => {
    inbox.receive(event);
    stopAt("kept");
    inbox.drain();
    stopAt("worked");
  },
});
inbox.drain();
const { url } = await listen(toNodeHandler(receive), 0);
tell(`listening ${url}`);

/** Says so and then does nothing any more, as a process that is about to be killed. */
function stopAt(name: string): void {
  tell(name);
  if (name === moment) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}
