export { isSecretName } from "./applications/auth-methods.schema.ts";
export { refusalError } from "./error-envelope.ts";
export { parseJson } from "./parse-json.ts";
export { readable } from "./readable.ts";
export { redactTexts } from "./redact.ts";
