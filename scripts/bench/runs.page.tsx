// The page that scripts/bench/runs.ts measures: a list of any number of runs, and the same rows as plain HTML.
import "../../packages/components/src/styles.css";
import { ExecutionList } from "@cobalt-kit/components";
import { CobaltProvider } from "@cobalt-kit/hooks";
import { createRoot } from "react-dom/client";

const statuses = ["COMPLETED", "COMPLETED", "COMPLETED", "ERRORED", "TIMED_OUT"];
const names = ["Announce paid invoices", "Retry failed payments", "Fetch payouts", "Add customers to the audience"];
const triggers = ["Invoice Paid", "Payment Failed", "Schedule", "Customer Created"];
/** A picture that costs the main thread next to nothing. */
const picture =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

interface WireRun {
  _id: string;
  status: string;
  createdAt: string;
  completion_time?: string;
  trigger_application_event: string;
  associated_workflow: { _id: string; name: string };
  associated_application: { _id: string; name: string; icon: string };
}

function pick(from: readonly string[], index: number): string {
  return from[index % from.length] ?? "";
}

let total = 0;
let running = 0;

function runAt(index: number): WireRun {
  const began = Date.now() - index * 60_000;
  return {
    _id: `run-${index}`,
    status: index < running ? "RUNNING" : pick(statuses, index),
    createdAt: new Date(began).toISOString(),
    ...(index >= running && { completion_time: new Date(began + 4_200).toISOString() }),
    trigger_application_event: pick(triggers, index),
    associated_workflow: { _id: "w", name: pick(names, index) },
    associated_application: { _id: "a", name: "Stripe", icon: picture },
  };
}

const requests: string[] = [];
const answers = new Map<string, string>();

/** A service that costs nothing to ask: each answer is made once. */
const answer: typeof fetch = (input) => {
  const url = new URL(input instanceof Request ? input.url : input);
  requests.push(url.pathname + url.search);
  if (!navigator.onLine) return Promise.reject(new TypeError("Failed to fetch"));
  const known = answers.get(url.search) ?? pageOf(url.searchParams);
  answers.set(url.search, known);
  return Promise.resolve(new Response(known, { headers: { "content-type": "application/json" } }));
};

function pageOf(query: URLSearchParams): string {
  const [page, limit] = [Number(query.get("page") ?? 1), Number(query.get("limit") ?? 10)];
  const count = query.get("status") === "RUNNING" ? running : total;
  const first = (page - 1) * limit;
  const docs = Array.from({ length: Math.max(0, Math.min(limit, count - first)) }, (_, index) => runAt(first + index));
  return JSON.stringify({ docs, totalDocs: count, totalPages: Math.ceil(count / limit), page, limit });
}

const main = document.body.appendChild(document.createElement("main"));

/** The yardstick: the same rows in the same elements and looks, all of them drawn at once. */
function plainHtml(): string {
  const rows = Array.from({ length: total }, (_, index) => {
    const { status, trigger_application_event: trigger, associated_workflow: workflow, createdAt } = runAt(index);
    return `<tr class="ck-table-row"><th class="ck-table-cell" scope="row" data-header><button type="button" class="ck-disclosure-button ck-execution-list-row" aria-expanded="false"><span class="ck-disclosure-mark"></span><img class="ck-root ck-application-icon" data-size="small" alt="" loading="lazy" src="${picture}"><span>${workflow.name}</span></button></th><td class="ck-table-cell"><span class="ck-root ck-badge" data-tone="success" data-variant="soft">${status}</span></td><td class="ck-table-cell"><bdi>${trigger}</bdi></td><td class="ck-table-cell"><time datetime="${createdAt}" title="${createdAt}"><span>${index} minutes ago</span><span class="ck-visually-hidden"> (${createdAt})</span></time></td><td class="ck-table-cell" data-align="end"><span>4.2 sec</span></td></tr>`;
  });
  return `<div class="ck-root ck-execution-list"><div class="ck-root ck-table"><table class="ck-table-grid"><tbody class="ck-table-body">${rows.join("")}</tbody></table></div></div>`;
}

Object.assign(window, {
  requests,
  /** So many runs, of which so many are under way. Their pages are made beforehand. */
  prepare: (runs: number, underWay = 0) => {
    total = runs;
    running = underWay;
    for (const search of ["?page=1&limit=50", "?page=1&limit=10"])
      answers.set(search, pageOf(new URLSearchParams(search)));
  },
  mountList: (infinite: boolean) =>
    createRoot(main).render(
      <CobaltProvider
        linkedAccountId="bench"
        getSessionToken={() => Promise.resolve("token")}
        baseUrl="https://api.cobalt.test"
        fetch={answer}
      >
        <ExecutionList infinite={infinite} />
      </CobaltProvider>,
    ),
  mountPlain: () => {
    main.innerHTML = plainHtml();
  },
});
document.body.setAttribute("data-ready", "");
