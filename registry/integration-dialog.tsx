"use client";
import { type Application, useApplication, useDisconnect } from "@cobalt-kit/hooks";
import type { ComponentPropsWithoutRef } from "react";
import { ConnectIntegration } from "@/components/connect-integration";
import { IntegrationRuns } from "@/components/integration-runs";
import { IntegrationSettings } from "@/components/integration-settings";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "@/components/ui/dialog";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";

interface IntegrationDialogProps extends ComponentPropsWithoutRef<"button"> {
  /** The application that the button opens. */
  slug: string;
}

/** A button that opens one application: connecting it, its settings and what ran. Render it within `CobaltProvider`. */
export function IntegrationDialog({ slug, ...button }: IntegrationDialogProps) {
  return (
    <Dialog>
      <DialogTrigger {...button} />
      <DialogContent className="max-h-[90dvh] overflow-y-auto">
        <Content slug={slug} />
      </DialogContent>
    </Dialog>
  );
}

function Content({ slug }: { slug: string }) {
  const { data: application, error, refetch } = useApplication(slug);
  if (application === undefined) {
    return (
      <DialogHeader>
        <DialogTitle>{error ? "It could not be loaded" : "Loading…"}</DialogTitle>
        <DialogDescription>{error?.code}</DialogDescription>
        {error && <Button onClick={() => void refetch()}>Try again</Button>}
      </DialogHeader>
    );
  }
  return (
    <>
      <DialogHeader>
        <DialogTitle>{application.name}</DialogTitle>
        <DialogDescription>{application.description}</DialogDescription>
      </DialogHeader>
      <Body application={application} />
    </>
  );
}

function Body({ application }: { application: Application }) {
  const { name, ecosystem, status, needsAttention } = application;
  if (ecosystem) return <p>{name} is not available yet.</p>;
  return (
    <>
      {(status !== "connected" || needsAttention) && <ConnectIntegration application={application} />}
      {status === "connected" && <Connected application={application} />}
    </>
  );
}

function Connected({ application: { slug, name } }: { application: Application }) {
  const { mutate: disconnect, isPending, error } = useDisconnect();
  return (
    <Tabs defaultValue="settings">
      <TabsList>
        <TabsTrigger value="settings">Settings</TabsTrigger>
        <TabsTrigger value="runs">Runs</TabsTrigger>
      </TabsList>
      <TabsContent value="settings" className="grid gap-4">
        <IntegrationSettings slug={slug} />
        <Button variant="outline" disabled={isPending} onClick={() => disconnect({ slug })}>
          Disconnect {name}
        </Button>
        {error && <p role="alert">It could not be disconnected ({error.code}).</p>}
      </TabsContent>
      <TabsContent value="runs">
        <IntegrationRuns slug={slug} />
      </TabsContent>
    </Tabs>
  );
}
