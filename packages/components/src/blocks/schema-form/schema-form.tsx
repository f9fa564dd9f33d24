"use client";
import type { ConfigField, JsonValue, Option } from "@cobalt-kit/hooks";
import { type ReactElement, useId, useMemo } from "react";
import { configFieldMessages } from "../../fields/messages.ts";
import { useFormat } from "../../format.ts";
import { Button } from "../../parts/button/button.tsx";
import { exampleNumber } from "../../parts/number-input/example-number.ts";
import { useMessages, useUI } from "../../ui-context.ts";
import { ConfigFieldView } from "../config-form/config-field-view.tsx";
import type { SchemaProblem } from "./field-value.ts";
import { schemaFormMessages } from "./messages.ts";
import type { Path, SchemaGroup, SchemaLeaf, SchemaList, SchemaNode } from "./read-schema.ts";
import type { SchemaDraft } from "./use-schema-draft.ts";

/** Props of {@link SchemaForm}. */
export interface SchemaFormProps {
  draft: SchemaDraft;
  disabled?: boolean | undefined;
}

/** The fields of a JSON Schema: objects are groups, lists have a button to add to them, and what has no field of its own is JSON. */
export function SchemaForm({ draft, disabled }: SchemaFormProps): ReactElement {
  return (
    <div className="ck-schema-form">
      <Members draft={draft} disabled={disabled} group={draft.root} path={[]} />
    </div>
  );
}

interface PartProps<Node extends SchemaNode> extends SchemaFormProps {
  node: Node;
  path: Path;
}

function Part({ node, ...props }: PartProps<SchemaNode>): ReactElement {
  if (node.kind === "group") return <Group {...props} node={node} />;
  if (node.kind === "list") return <List {...props} node={node} />;
  return <Leaf {...props} node={node} />;
}

function Members({ group, path, ...props }: SchemaFormProps & { group: SchemaGroup; path: Path }): ReactElement {
  return (
    <>
      {group.members.map(({ key, node }) => (
        <Part key={key} {...props} node={node} path={[...path, key]} />
      ))}
    </>
  );
}

function Group({ node, ...props }: PartProps<SchemaGroup>): ReactElement {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="ck-schema-form-group">
      <Head id={id} node={node} />
      <Members {...props} group={node} />
    </div>
  );
}

function List({ node, path, draft, ...props }: PartProps<SchemaList>): ReactElement {
  const disabled = props.disabled === true || node.readOnly;
  const t = useMessages(schemaFormMessages);
  const { number } = useFormat();
  const id = useId();
  const value = draft.valueAt(path);
  const items: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return (
    <div role="group" aria-labelledby={id} tabIndex={-1} className="ck-schema-form-group">
      <Head id={id} node={node} />
      {items.length === 0 && <p className="ck-schema-form-note">{t.noItems}</p>}
      {items.map((_, index) => {
        const item = node.itemAt(index, t.item(node.name, number(index + 1)));
        return (
          // A list of values has nothing else to know its items by.
          <div key={index} className="ck-schema-form-item">
            <Part draft={draft} disabled={disabled} node={item} path={[...path, index]} />
            <Button
              size="small"
              variant="plain"
              disabled={disabled}
              onClick={() => draft.put(path, items.toSpliced(index, 1))}
            >
              {t.remove(nameOf(item))}
            </Button>
          </div>
        );
      })}
      <div>
        <Button
          size="small"
          disabled={disabled}
          onClick={() => draft.put(path, [...items, emptyItem(node.itemAt(items.length))])}
        >
          {t.add(node.name)}
        </Button>
      </div>
    </div>
  );
}

function Head({ id, node }: { id: string; node: SchemaGroup | SchemaList }): ReactElement {
  return (
    <div>
      <p id={id} className="ck-schema-form-name" dir="auto">
        {node.name}
      </p>
      {node.help !== undefined && (
        <p className="ck-schema-form-note" dir="auto">
          {node.help}
        </p>
      )}
    </div>
  );
}

function Leaf({ node, path, draft, disabled }: PartProps<SchemaLeaf>): ReactElement {
  const problemText = useProblemText();
  const field = useNamedOptions(node.field);
  const problem = draft.problemAt(path);
  return (
    <ConfigFieldView
      // Nobody may leave out what nobody may fill in.
      field={node.readOnly ? { ...field, required: true } : field}
      value={draft.draftAt(path, node)}
      onValueChange={(next) => draft.type(path, node, next)}
      disabled={disabled === true || node.readOnly}
      error={problem && problemText(problem)}
      inputRef={draft.inputAt(path)}
    />
  );
}

/** Options without a name get the words that the page has for their values. */
function useNamedOptions(field: ConfigField): ConfigField {
  const { values } = useMessages(schemaFormMessages);
  return useMemo(() => {
    if (field.options === undefined) return field;
    const nameFor = ({ value }: Option): string =>
      value === null ? values.none : typeof value === "boolean" ? (value ? values.yes : values.no) : values.empty;
    return {
      ...field,
      options: field.options.map((each) => (each.name === "" ? { ...each, name: nameFor(each) } : each)),
    };
  }, [field, values]);
}

function useProblemText(): (problem: SchemaProblem) => string {
  const { problems } = useMessages(schemaFormMessages);
  const { notANumber } = useMessages(configFieldMessages);
  const { locale } = useUI();
  return (problem) => (problem === "not-a-number" ? notANumber(exampleNumber(locale)) : problems[problem]);
}

function nameOf(node: SchemaNode): string {
  return node.kind === "field" ? node.field.name : node.name;
}

/** What a new item holds until something is typed: JSON has no word for nothing yet. */
function emptyItem(node: SchemaNode): JsonValue {
  if (node.kind === "group") return {};
  if (node.kind === "list") return [];
  return node.holds === "flag" ? node.ticked : null;
}
