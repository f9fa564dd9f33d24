import { useApplications } from "@cobalt-kit/hooks";
import { useState } from "react";
import { ConnectButton } from "./connect-button";
import { Settings } from "./settings";

export function Gallery() {
  const { data: applications = [], isPending, error } = useApplications();
  const [slug, setSlug] = useState<string>();
  const chosen = applications.find((application) => application.slug === slug);
  if (isPending) return <p className="p-8 text-slate-500">Loading…</p>;
  if (error) return <p className="p-8 text-red-700">Could not load ({error.code})</p>;
  return (
    <main className="mx-auto grid max-w-5xl gap-8 p-8 md:grid-cols-2">
      <ul className="grid grid-cols-2 gap-3">
        {applications.map((application) => (
          <li key={application.slug}>
            <button
              className="w-full rounded-lg border border-slate-200 p-4 text-left hover:border-indigo-500"
              onClick={() => setSlug(application.slug)}
            >
              {application.name}
            </button>
          </li>
        ))}
      </ul>
      {chosen && (
        <section className="rounded-lg border border-slate-200 p-6" aria-label={chosen.name}>
          <h2 className="text-lg font-semibold">{chosen.name}</h2>
          <p className="my-3 text-slate-600">{chosen.description}</p>
          {chosen.status === "connected" ? <Settings slug={chosen.slug} /> : <ConnectButton application={chosen} />}
        </section>
      )}
    </main>
  );
}
