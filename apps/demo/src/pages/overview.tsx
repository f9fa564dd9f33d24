import { useApplications } from "@cobalt-kit/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { getInvoices, type Invoice, type Profile } from "../backend.ts";
import { formatDate, formatMoney } from "../format.ts";
import { LoadFailed } from "../load-failed.tsx";
import { hrefTo } from "../route.ts";

const week = 7 * 86_400_000;
const weeks = 10;

export function Overview({ profile }: { profile: Profile }): ReactNode {
  const { data, isError, refetch } = useQuery({ queryKey: ["invoices", profile.id], queryFn: getInvoices });
  const invoices = data ?? [];
  const total = (status: Invoice["status"]): string =>
    data === undefined
      ? "–"
      : formatMoney(
          data.filter((each) => each.status === status).reduce((sum, { amount }) => sum + amount, 0),
          profile.currency,
        );
  const payments = invoices
    .filter(({ paidAt }) => paidAt !== undefined)
    .toSorted((a, b) => (b.paidAt ?? "").localeCompare(a.paidAt ?? ""))
    .slice(0, 4);

  return (
    <>
      <header className="ll-page-head">
        <h1>Good to see you, {profile.person.split(" ")[0]}</h1>
        <p>{profile.name} at a glance.</p>
      </header>
      {isError && <LoadFailed what="invoices" onRetry={() => void refetch()} />}
      <dl className="ll-figures">
        <div>
          <dt>Open</dt>
          <dd>{total("open")}</dd>
        </div>
        <div data-status="overdue">
          <dt>Overdue</dt>
          <dd>{total("overdue")}</dd>
        </div>
        <div>
          <dt>Paid, last ten weeks</dt>
          <dd>{total("paid")}</dd>
        </div>
      </dl>
      <div className="ll-columns">
        <div className="ll-stack">
          <section className="ll-sheet" aria-labelledby="billed">
            <h2 id="billed">Billed by week</h2>
            <Bars invoices={invoices} />
          </section>
          <ConnectedApps />
        </div>
        <section className="ll-sheet" aria-labelledby="payments">
          <h2 id="payments">Latest payments</h2>
          <ul className="ll-lines">
            {payments.map((invoice) => (
              <li key={invoice.id}>
                <span>{invoice.client}</span>
                <span className="ll-figure">{formatMoney(invoice.amount, profile.currency)}</span>
                <small>
                  {invoice.number}, {formatDate(invoice.paidAt ?? invoice.issued)}
                </small>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function ConnectedApps(): ReactNode {
  const { data: connected, isError, refetch } = useApplications({ status: "connected" });
  const { data: expired } = useApplications({ status: "expired" });
  return (
    <section className="ll-sheet" aria-labelledby="apps">
      <h2 id="apps">Your apps</h2>
      {isError && connected === undefined ? (
        <LoadFailed what="apps" onRetry={() => void refetch()} />
      ) : (
        <p>
          {connected === undefined ? "Looking…" : `${connected.length} connected`}
          {expired !== undefined && expired.length > 0 && `, ${expired.length} to reconnect`}
        </p>
      )}
      <p>
        <a href={hrefTo("integrations")}>Browse all integrations</a>
      </p>
    </section>
  );
}

/** What was billed in each of the last weeks, the latest last. */
function Bars({ invoices }: { invoices: Invoice[] }): ReactNode {
  const [end] = useState(() => Date.now());
  const bars = Array.from({ length: weeks }, (_, index) => {
    const from = end - (weeks - index) * week;
    const within = invoices.filter(({ issued }) => Date.parse(issued) > from && Date.parse(issued) <= from + week);
    return { x: index * 30 + 4, amount: within.reduce((sum, { amount }) => sum + amount, 0) };
  });
  const highest = Math.max(...bars.map(({ amount }) => amount), 1);
  return (
    <svg
      className="ll-bars"
      viewBox="0 0 300 96"
      role="img"
      aria-label="Bars of the amount billed in each of ten weeks"
    >
      <path d="M0 95.5H300" className="ll-bars-base" />
      {bars.map(({ x, amount }) => (
        <rect key={x} x={x} y={95 - (amount / highest) * 86} width="22" height={(amount / highest) * 86} rx="2" />
      ))}
    </svg>
  );
}
