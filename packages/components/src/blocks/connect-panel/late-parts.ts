/** What few applications need: one file, because a bundler's files for what several share cost more than they save. */
export { AccessRequest } from "./access-request.tsx";
export { MultiSelect } from "../../parts/multi-select/multi-select.tsx";
export { NumberInput } from "../../parts/number-input/number-input.tsx";
