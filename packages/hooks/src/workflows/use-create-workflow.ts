"use client";
import type { CobaltError, CreateWorkflowInput, PrivateWorkflow } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { createWorkflowMutation } from "./workflows.queries.ts";

/**
 * Creates a private workflow of the account, as a draft. `POST /api/v2/public/workflow`.
 * `error.code`: `not-found` for an unknown application, `invalid-request` without a name.
 *
 * @example
 * const { mutate: create } = useCreateWorkflow();
 * create({ name: "Copy new deals", slug: "hubspot" });
 */
export const useCreateWorkflow: () => UseMutationResult<PrivateWorkflow, CobaltError, CreateWorkflowInput> =
  createActHook("useCreateWorkflow", createWorkflowMutation);
