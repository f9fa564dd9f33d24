"use client";
import { type OpenConfigInput, useCobalt, useConfigs } from "@cobalt-kit/hooks";
import { type ComponentType, type ReactElement, useState } from "react";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { Button } from "../../parts/button/button.tsx";
import { Field } from "../../parts/field/field.tsx";
import { optionText } from "../../parts/select/option-key.ts";
import { Select } from "../../parts/select/select.tsx";
import { useMessages } from "../../ui-context.ts";
import type { ConfigDialogsProps, ConfigQuestion } from "./config-dialogs.tsx";
import { configEditorMessages } from "./messages.ts";

/** Props of {@link ConfigSwitcher}. */
export interface ConfigSwitcherProps {
  slug: string;
  configId: string | undefined;
  connectionId: string | undefined;
  labels: OpenConfigInput["labels"];
  /** Also with one configuration alone, and with means to create and delete. */
  always: boolean;
  /** Whether there are unsaved edits. */
  isDirty: () => boolean;
  enabled: boolean;
  onConfigIdChange: (configId: string | undefined) => void;
}

/** Which of the account's configurations is edited. Asks before unsaved edits are left. */
export function ConfigSwitcher({
  slug,
  configId,
  connectionId,
  labels,
  always,
  isDirty,
  enabled,
  onConfigIdChange,
}: ConfigSwitcherProps): ReactElement | null {
  const t = useMessages(configEditorMessages);
  const own = useCobalt("ConfigEditor").session.linkedAccountId;
  // Without the list there is nothing to choose; the settings themselves say what is wrong.
  const { data = [] } = useConfigs(slug, { enabled });
  const [question, setQuestion] = useState<ConfigQuestion>();
  const ids = [
    ...new Set([
      own,
      ...data.filter((config) => config.connectionId === connectionId).map((config) => config.configId),
      configId ?? own,
    ]),
  ];
  if (!enabled || (!always && ids.length < 2)) return null;

  return (
    <div className="ck-config-editor-switcher">
      <Field className="ck-config-field" label={t.configuration} required>
        {(control) => (
          <Select
            {...control}
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
      {always && <Button onClick={() => setQuestion({ ask: "create", dirty: isDirty() })}>{t.newConfiguration}</Button>}
      {always && configId !== undefined && configId !== own && (
        <Button variant="plain" onClick={() => setQuestion({ ask: "delete", configId })}>
          {t.deleteConfiguration}
        </Button>
      )}
      {question && (
        <BlockBoundary onDismiss={() => setQuestion(undefined)}>
          <Dialogs
            slug={slug}
            connectionId={connectionId}
            labels={labels}
            taken={ids}
            question={question}
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

const Dialogs: ComponentType<ConfigDialogsProps> = /* @__PURE__ */ retryableLazy(async () => {
  const { ConfigDialogs } = await import("./late-parts.ts");
  return ConfigDialogs;
});
