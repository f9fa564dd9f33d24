import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { getInvoices, markPaid, type Invoice, type PaidAnswer, type Profile } from "../backend.ts";
import { formatDate, formatMoney } from "../format.ts";
import { LoadFailed } from "../load-failed.tsx";
import { hrefTo } from "../route.ts";

const statusText = { paid: "Paid", open: "Open", overdue: "Overdue" };

export function Invoices({ profile }: { profile: Profile }): ReactNode {
  const queryClient = useQueryClient();
  const key = ["invoices", profile.id];
  const { data: invoices, isError, refetch } = useQuery({ queryKey: key, queryFn: getInvoices });
  const pay = useMutation({
    mutationFn: markPaid,
    onSuccess: ({ invoice }) =>
      queryClient.setQueryData<Invoice[]>(key, (list) =>
        list?.map((each) => (each.id === invoice.id ? invoice : each)),
      ),
  });

  return (
    <>
      <header className="ll-page-head">
        <h1>Invoices</h1>
        <p>Marking one as paid tells every connected app that listens to “Invoice Paid”.</p>
      </header>
      {isError && <LoadFailed what="invoices" onRetry={() => void refetch()} />}
      {pay.isError && <p role="alert">The invoice was not marked as paid. Try again.</p>}
      <div role="status">{pay.data !== undefined && <Sent key={pay.data.invoice.id} answer={pay.data} />}</div>
      {invoices !== undefined && (
        <div className="ll-sheet ll-scroll" role="region" aria-label="Invoices" tabIndex={0}>
          <table className="ll-table" role="table">
            <thead>
              <tr>
                <th scope="col">Invoice</th>
                <th scope="col">Client</th>
                <th scope="col">Issued</th>
                <th scope="col">Due</th>
                <th scope="col" className="ll-figure">
                  Amount
                </th>
                <th scope="col">Status</th>
                <th scope="col">
                  <span className="ll-hidden">Action</span>
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {invoices.map((invoice) => (
                <tr key={invoice.id} role="row">
                  <th scope="row" role="rowheader">
                    {invoice.number}
                  </th>
                  <td role="cell">{invoice.client}</td>
                  <td role="cell" data-column="date">
                    {formatDate(invoice.issued)}
                  </td>
                  <td role="cell" data-column="date">
                    {formatDate(invoice.due)}
                  </td>
                  <td role="cell" className="ll-figure">
                    {formatMoney(invoice.amount, profile.currency)}
                  </td>
                  <td role="cell">
                    <span className="ll-status" data-status={invoice.status}>
                      {statusText[invoice.status]}
                    </span>
                  </td>
                  <td role="cell">
                    {invoice.status !== "paid" && (
                      <button
                        type="button"
                        className="ll-button ll-small"
                        aria-label={`Mark as paid: ${invoice.number}`}
                        disabled={pay.isPending}
                        onClick={() => pay.mutate(invoice.id)}
                      >
                        Mark as paid
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Sent({ answer: { invoice, sent } }: { answer: PaidAnswer }): ReactNode {
  return (
    <section className="ll-sent" aria-label={`${invoice.number} is paid`}>
      <p>
        <strong>{invoice.number} is paid.</strong>{" "}
        {sent.failed === true ? (
          <>The event “{sent.event}” did not reach Cobalt; the backend's output says why.</>
        ) : (
          <>
            Ledgerline sent the event “{sent.event}”. <a href={hrefTo("activity")}>See what ran</a>
          </>
        )}
      </p>
      <details>
        <summary>What was sent</summary>
        <pre>{JSON.stringify(sent.payload, null, 2)}</pre>
      </details>
    </section>
  );
}
