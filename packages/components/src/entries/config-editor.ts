export { ConfigEditor, type ConfigEditorProps } from "../blocks/config-editor/config-editor.tsx";
export { ConfigEditorView, type ConfigEditorViewProps } from "../blocks/config-editor/config-editor.view.tsx";
export { ConfigFieldView, type ConfigFieldViewProps } from "../blocks/config-form/config-field-view.tsx";
export type { FieldComponents } from "../blocks/config-form/field-types.ts";
