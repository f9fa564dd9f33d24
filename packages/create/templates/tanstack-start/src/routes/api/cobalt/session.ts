import { createFileRoute } from "@tanstack/react-router";
import { cobaltSession } from "../../../cobalt.server";

export const Route = createFileRoute("/api/cobalt/session")({
  server: { handlers: { POST: ({ request }) => cobaltSession(request) } },
});
