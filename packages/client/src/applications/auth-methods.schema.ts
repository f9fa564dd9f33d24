import * as v from "valibot";
import { isRecord } from "../json.ts";
import { type Option, optionSchema } from "../option.schema.ts";
import { defined, flag, list, type ReadContext, type Schema, text } from "../reading.ts";
import { authTypeOf } from "./connection.schema.ts";

/** One way to connect an application. */
export interface AuthMethod {
  type: "oauth2" | "keybased" | (string & {});
  /** Of OAuth; absent means `authorization_code`. */
  grantType?: string;
  /** What to ask for: the keys, or what OAuth needs to know beforehand. */
  inputs: AuthInput[];
}

export interface AuthInput {
  /** Key in what is submitted. */
  name: string;
  label: string;
  type: "text" | "password" | "number" | "boolean" | "select" | "textarea" | (string & {});
  required: boolean;
  multiple: boolean;
  placeholder?: string;
  helpText?: string;
  options: Option[];
  /** Must be masked and never kept: of type `password`, or named like a key, secret, token or password. */
  secret: boolean;
}

/** Whether an input's name says that its value is a secret. */
export function isSecretName(name: string): boolean {
  return /key|secret|token|passw|passphrase|credential/i.test(name);
}

interface WireAuth {
  auth_type: string | undefined;
  grant_type: string | undefined;
  auth_type_options?: unknown;
  auth_input_map?: unknown;
}

export function readAuthMethods(wire: WireAuth, context: ReadContext): AuthMethod[] {
  const legacyType = wire.auth_type ?? (Array.isArray(wire.auth_input_map) ? "keybased" : undefined);
  const offered = isRecord(wire.auth_type_options)
    ? Object.entries(wire.auth_type_options)
    : legacyType === undefined
      ? []
      : [[legacyType, undefined] as const];
  const methods = new Map<string, AuthMethod>();
  for (const [wireType, wireInputs] of offered) {
    const type = authTypeOf(wireType);
    if (methods.has(type)) continue;
    const inputs = list(authInputSchema(context), context, `auth_type_options.${type}`, ({ name }) => name);
    methods.set(
      type,
      defined({
        type,
        grantType: type === "oauth2" ? wire.grant_type : undefined,
        inputs: v.parse(
          inputs,
          wireInputs ?? (type === "oauth2" && offered.length > 1 ? undefined : wire.auth_input_map),
        ),
      }),
    );
  }
  return [...methods.values()];
}

function authInputSchema(context: ReadContext): Schema<AuthInput> {
  return v.pipe(
    v.object({
      name: v.pipe(v.string(), v.nonEmpty()),
      label: text(),
      type: text(),
      required: flag(),
      multiple: flag(),
      placeholder: text(),
      help_text: text(),
      options: list(optionSchema(), context, "options"),
    }),
    v.transform(({ help_text, label, type = "text", ...wire }) =>
      defined({
        ...wire,
        label: label ?? wire.name,
        type,
        helpText: help_text,
        secret: type === "password" || isSecretName(wire.name),
      }),
    ),
  );
}
