import { createSessionHandler, type SessionHandlerOptions } from "@cobalt-kit/server";
import { toNodeHandler } from "@cobalt-kit/server/node";
import express, { type Express } from "express";

export function createBackend(options: SessionHandlerOptions): Express {
  const app = express();
  app.all("/api/cobalt/session", toNodeHandler(createSessionHandler(options)));
  return app;
}
