/** Settings in whose choices people search: one file, because all of them need its list, and a bundler's files for what several share cost more than they save. */
export { ChoiceBox } from "./long-select/choice-box.tsx";
export { LongSelectField } from "./long-select/long-select-field.tsx";
export { MapField } from "./mapping/map-field.tsx";
export { MappingField } from "./mapping/mapping-field.tsx";
export { RulesField } from "./rules/rules-field.tsx";
