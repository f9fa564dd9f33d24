import { isRecord } from "../json.ts";
import { type Option, readOption } from "../option.schema.ts";
import { defined, list, object, type Reader, type ReadContext, text } from "../reading.ts";
import { authTypeOf } from "./connection.schema.ts";

/** One way to connect an application. */
export interface AuthMethod {
  type: "oauth2" | "keybased" | (string & {});
  /** Of OAuth; absent means `authorization_code`. */
  grantType?: string;
  /** Inputs to ask for: the keys, or what OAuth needs beforehand. */
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
  /** Must be masked and never stored: its type is `password`, or its name is like that of a key, secret, token or password. */
  secret: boolean;
}

/** Whether an input's name says that its value is a secret. */
export function isSecretName(name: string): boolean {
  return /key|secret|token|pass|credential/i.test(name);
}

/** @param slug - Names the application in warnings. */
export function readAuthMethods(wire: Record<string, unknown>, context: ReadContext, slug: string): AuthMethod[] {
  const legacy = wire.auth_input_map;
  const only = text(wire.auth_type) ?? (Array.isArray(legacy) ? "keybased" : undefined);
  const offered = isRecord(wire.auth_type_options) ? wire.auth_type_options : only ? { [only]: legacy } : {};
  const readMethod = (wireType: unknown): AuthMethod => {
    const type = authTypeOf(String(wireType));
    const inputs = offered[String(wireType)] ?? (type === "keybased" ? legacy : undefined);
    return defined({
      type,
      grantType: type === "oauth2" ? text(wire.grant_type) : undefined,
      inputs: list(inputs, authInputReader(context), context, `${slug}.${type}`, ({ name }) => name),
    });
  };
  return list(Object.keys(offered), readMethod, context, `${slug}.auth_type_options`, ({ type }) => type);
}

function authInputReader(context: ReadContext): Reader<AuthInput> {
  return object((wire) => {
    const name = text(wire.name);
    const type = text(wire.type) ?? "text";
    if (name === undefined) return undefined;
    return defined({
      name,
      label: text(wire.label) ?? name,
      type,
      required: wire.required === true,
      multiple: wire.multiple === true,
      placeholder: text(wire.placeholder),
      helpText: text(wire.help_text),
      options: list(wire.options, readOption, context, `${name}.options`),
      secret: type === "password" || isSecretName(name),
    });
  });
}
