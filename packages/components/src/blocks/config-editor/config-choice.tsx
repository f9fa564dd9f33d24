"use client";
import type { OpenConfigInput } from "@cobalt-kit/hooks";
import { type ReactElement, useRef, useState } from "react";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { Button } from "../../parts/button/button.tsx";
import { Field } from "../../parts/field/field.tsx";
import { optionText } from "../../parts/select/option-key.ts";
import { Select } from "../../parts/select/select.tsx";
import { useMessages } from "../../ui-context.ts";
import type { Lock } from "../locked/use-lock.ts";
import { ConfigDialogs, type ConfigQuestion } from "./config-dialogs.tsx";
import { configEditorMessages } from "./messages.ts";

/** Props of {@link ConfigChoice}. */
export interface ConfigChoiceProps {
  slug: string;
  configId: string | undefined;
  connectionId: string | undefined;
  labels: OpenConfigInput["labels"];
  /** Also with one configuration alone, and with means to create and delete. */
  always: boolean;
  /** Why none can be created or deleted. */
  lock: Lock | undefined;
  /** Whether there are unsaved edits. */
  isDirty: () => boolean;
  onConfigIdChange: (configId: string | undefined) => void;
  /** Id of the configuration that an account has when none is named. */
  own: string;
  /** All there are to choose from. */
  ids: readonly string[];
}

/** The choice between configurations. Asks before unsaved edits are left. */
export function ConfigChoice({
  slug,
  configId,
  connectionId,
  labels,
  always,
  lock,
  isDirty,
  onConfigIdChange,
  own,
  ids,
}: ConfigChoiceProps): ReactElement {
  const t = useMessages(configEditorMessages);
  const [question, setQuestion] = useState<ConfigQuestion>();
  const choice = useRef<HTMLSelectElement>(null);
  const locked = { "aria-disabled": lock !== undefined, "aria-describedby": lock?.id };
  return (
    <div className="ck-config-editor-switcher">
      <Field className="ck-config-field" label={t.configuration} required>
        {(control) => (
          <Select
            {...control}
            ref={choice}
            aria-required={undefined}
            placeholder={null}
            options={ids.map((id) => ({ name: id === own ? t.ownConfiguration : id, value: id }))}
            value={configId ?? own}
            onValueChange={(value) => {
              const next = value === undefined || value === own ? undefined : optionText(value);
              if (isDirty()) setQuestion({ ask: "leave", configId: next });
              else onConfigIdChange(next);
            }}
          />
        )}
      </Field>
      {always && (
        <Button {...locked} onClick={() => setQuestion({ ask: "create", dirty: isDirty() })}>
          {t.newConfiguration}
        </Button>
      )}
      {always && configId !== undefined && configId !== own && (
        <Button variant="plain" {...locked} onClick={() => setQuestion({ ask: "delete", configId })}>
          {t.deleteConfiguration}
        </Button>
      )}
      {question && (
        <BlockBoundary onDismiss={() => setQuestion(undefined)}>
          <ConfigDialogs
            slug={slug}
            connectionId={connectionId}
            labels={labels}
            taken={ids}
            lock={lock}
            question={question}
            focusAfterDelete={() => choice.current}
            onDone={(answer) => {
              setQuestion(undefined);
              if (answer !== undefined) onConfigIdChange(answer.configId);
            }}
          />
        </BlockBoundary>
      )}
    </div>
  );
}
