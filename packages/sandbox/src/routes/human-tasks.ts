import { type HumanTaskMoment, type HumanTask, humanTaskAt } from "../engine/human-task.ts";
import type { JsonObject } from "../fixtures/fixtures.ts";
import { ApiError } from "../http/api-error.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { iso, isJsonObject, own, sameJson } from "../json.ts";

const path = "/api/v2/public/human-tasks/:id";

/** Human tasks: forms that runs wait for. No credential: the id is the secret. */
export function humanTaskRoutes(add: AddRoute): void {
  add("GET", path, (visit) => {
    const { task, moment } = taskOf(visit);
    const { form, submitted } = task;
    return {
      _id: task.id,
      name: task.name,
      description: form.description,
      form_structure: form.structure,
      ui_structure: form.ui ?? {},
      data: submitted?.data ?? form.data ?? {},
      status: moment.status,
      expire_in: iso(moment.expiresAt),
      receiver_emails: form.receivers,
      group: form.group,
      createdAt: iso(moment.startedAt),
      updatedAt: iso(submitted?.at ?? moment.startedAt),
    };
  });
  add("POST", path, (visit) => {
    const { task, moment } = taskOf(visit);
    if (moment.status === "SUBMITTED") throw refused("Form has already been submitted");
    if (moment.status === "TIMEOUT") throw refused("Form has expired");
    const data = own(visit.object(), "data");
    if (!isJsonObject(data)) throw refused("data must be an object");
    task.submitted = { at: visit.store.now(), data: checked(task, data) };
    return { message: "Form submitted successfully" };
  });
}

function taskOf({ store, param }: Visit): { task: HumanTask; moment: HumanTaskMoment } {
  const found = store.humanTasks.get(param("id"));
  const moment =
    found === undefined || !store.accounts.has(found.run.accountId)
      ? undefined
      : humanTaskAt(found.run, found.task, store.now());
  if (found === undefined || moment === undefined) {
    throw new ApiError(404, "SERVER_ERROR", "Specified Form Not Found");
  }
  return { task: found.task, moment };
}

function checked({ form }: HumanTask, data: JsonObject): JsonObject {
  const whole = { ...form.data, ...data };
  const required = own(form.structure, "required");
  for (const key of Array.isArray(required) ? required : []) {
    const value = typeof key === "string" ? own(whole, key) : undefined;
    if (value === undefined || value === null || value === "") {
      throw refused(`Missing required field: ${JSON.stringify(key)}`);
    }
  }
  const properties = own(form.structure, "properties");
  for (const [key, property] of Object.entries(isJsonObject(properties) ? properties : {})) {
    const isReadOnly = isJsonObject(property) && own(property, "readOnly") === true;
    if (isReadOnly && !sameJson(own(whole, key), own(form.data ?? {}, key))) {
      throw refused(`Field ${key} is read-only`);
    }
  }
  return whole;
}

function refused(message: string): ApiError {
  return new ApiError(400, "SERVER_ERROR", message);
}
