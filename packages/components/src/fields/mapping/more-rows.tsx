"use client";
import type { MappingEntry } from "@cobalt-kit/hooks";
import { stringifyJson } from "@cobalt-kit/hooks/fields";
import type { ReactElement } from "react";
import { Button } from "../../parts/button/button.tsx";
import { CopyButton } from "../../parts/copy-button/copy-button.tsx";
import { useMessages } from "../../ui-context.ts";
import { mappingMessages } from "./messages.ts";

/** So many rows are drawn at first, and with each press for more. */
export const rowStep = 100;

interface MoreRowsProps {
  shown: number;
  total: number;
  entries: readonly MappingEntry[];
  onMore: () => void;
}

/** What stands below a mapping that is drawn in part. */
export function MoreRows({ shown, total, entries, onMore }: MoreRowsProps): ReactElement | null {
  const t = useMessages(mappingMessages);
  if (shown >= total) return null;
  return (
    <div className="ck-mapping-bar">
      <span className="ck-mapping-count">{t.rowsShown(shown, total)}</span>
      <span className="ck-mapping-actions">
        <Button size="small" onClick={onMore}>
          <span>{t.showMore}</span>
        </Button>
        <CopyButton
          text={() => stringifyJson(Object.fromEntries(entries.map(({ id, value }) => [id, value])))}
          label={t.copyAll}
        />
      </span>
    </div>
  );
}
