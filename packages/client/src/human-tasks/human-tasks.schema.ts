import { isJsonObject, type JsonObject, type JsonValue } from "../json.ts";
import { defined, id, json, list, object, type Reader, type ReadContext, text, times } from "../reading.ts";

/** A form that a run waits for. */
export interface HumanTask {
  id: string;
  name: string;
  description?: string;
  status: HumanTaskStatus;
  /** JSON Schema of the form. Wire: `form_structure`. */
  form?: JsonValue;
  /** How to show it. Wire: `ui_structure`. */
  ui?: JsonValue;
  /** Values that are prefilled, or were submitted. */
  data: JsonObject;
  /** ISO time. Wire: `expire_in`. */
  expiresAt?: string;
  receivers: string[];
  group?: string;
  createdAt?: string;
  updatedAt?: string;
}

/** Wire: the same in capitals. */
export type HumanTaskStatus = "waiting" | "submitted" | "timeout" | (string & {});

/** @param named - The task the request asked for. */
export function humanTaskReader(context: ReadContext, named?: string): Reader<HumanTask> {
  return object((wire) => {
    const own = id(wire._id) ?? named;
    if (own === undefined) return undefined;
    return defined({
      id: own,
      name: text(wire.name) ?? "",
      description: text(wire.description),
      status: text(wire.status)?.toLowerCase() ?? "waiting",
      form: json(wire.form_structure),
      ui: json(wire.ui_structure),
      data: isJsonObject(wire.data) ? wire.data : {},
      expiresAt: text(wire.expire_in),
      receivers: list(wire.receiver_emails, text, context, "receiver_emails"),
      group: text(wire.group),
      ...times(wire),
    });
  });
}
