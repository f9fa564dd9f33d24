"use client";
import { type Application, useApplications } from "@cobalt-kit/hooks";
import { useState } from "react";
import { IntegrationDialog } from "@/components/integration-dialog";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

/** Every application that your customer can connect; one that is pressed opens in a dialog. Render it within `CobaltProvider`. */
export function IntegrationGallery() {
  const [search, setSearch] = useState("");
  const { data: applications, error, refetch } = useApplications({ search });

  if (applications === undefined) {
    if (error === null) return <p className="text-muted-foreground">Loading…</p>;
    return (
      <p role="alert" className="flex items-center gap-3">
        The integrations could not be loaded ({error.code}).
        <Button variant="outline" onClick={() => void refetch()}>
          Try again
        </Button>
      </p>
    );
  }
  return (
    <section aria-label="Integrations" className="grid gap-4">
      <Input
        type="search"
        aria-label="Search integrations"
        placeholder="Search"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <p role="status" className="text-muted-foreground text-sm">
        {counted(applications.length)}
      </p>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {applications.map((application) => (
          <li key={application.slug}>
            <Card application={application} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({ application }: { application: Application }) {
  const { slug, name, description, icon, status, needsAttention } = application;
  const state = needsAttention ? "Needs attention" : status === "connected" ? "Connected" : undefined;
  return (
    <IntegrationDialog
      slug={slug}
      aria-label={name}
      aria-describedby={state && `${slug}-state`}
      className="bg-card text-card-foreground hover:bg-accent focus-visible:ring-ring flex size-full items-start gap-3 rounded-lg border p-4 text-left outline-none focus-visible:ring-2"
    >
      {icon !== undefined && <img src={icon} alt="" className="size-8 rounded" loading="lazy" />}
      <span className="grid gap-1">
        <span className="font-medium">{name}</span>
        <span className="text-muted-foreground line-clamp-2 text-sm">{description}</span>
        {state !== undefined && (
          <span id={`${slug}-state`} className="text-sm font-medium">
            {state}
          </span>
        )}
      </span>
    </IntegrationDialog>
  );
}

function counted(count: number): string {
  if (count === 0) return "Nothing matches.";
  return count === 1 ? "1 integration" : `${count} integrations`;
}
