"use client";
import type { CobaltError, CreateWorkflowInput, PrivateWorkflow } from "@cobalt-kit/client";
import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { createWorkflowMutation } from "./workflows.queries.ts";

/**
 * Creates a workflow of the account's own, as a draft. `POST /api/v2/public/workflow`.
 *
 * @example
 * const { mutate: create } = useCreateWorkflow();
 * create({ name: "Copy new deals", slug: "hubspot" });
 */
export function useCreateWorkflow(): UseMutationResult<PrivateWorkflow, CobaltError, CreateWorkflowInput> {
  const { session, queryClient } = useCobalt("useCreateWorkflow");
  return useMutation(createWorkflowMutation(session), queryClient);
}
