"use client";
import type { AuthMethod } from "@cobalt-kit/hooks";
import { useId, type ReactElement } from "react";
import { useMessages } from "../../ui-context.ts";
import { connectPanelMessages } from "./messages.ts";

export interface MethodChoiceProps {
  applicationName: string;
  methods: readonly AuthMethod[];
  /** The type of the chosen one. */
  value: string;
  onValueChange: (type: string) => void;
}

/** Which of the ways to connect; each says what it asks of the person. */
export function MethodChoice({ applicationName, methods, value, onValueChange }: MethodChoiceProps): ReactElement {
  const t = useMessages(connectPanelMessages);
  const id = useId();
  const texts = (type: string): [string, string | undefined] => {
    if (type === "oauth2") return [t.oauthMethod(applicationName), t.oauthMethodHint(applicationName)];
    if (type === "keybased") return [t.keysMethod, t.keysMethodHint(applicationName)];
    return [t.otherMethod(type), undefined];
  };
  return (
    <fieldset className="ck-method-choice">
      <legend className="ck-method-legend">{t.methodLegend}</legend>
      {methods.map(({ type }, index) => {
        const [title, hint] = texts(type);
        return (
          <label key={type} className="ck-method">
            <input
              className="ck-method-radio"
              type="radio"
              name={id}
              checked={type === value}
              aria-labelledby={`${id}t${index}`}
              aria-describedby={hint === undefined ? undefined : `${id}h${index}`}
              onChange={() => onValueChange(type)}
            />
            <span id={`${id}t${index}`} className="ck-method-title">
              {title}
            </span>
            {hint === undefined ? null : (
              <span id={`${id}h${index}`} className="ck-method-hint">
                {hint}
              </span>
            )}
          </label>
        );
      })}
    </fieldset>
  );
}
