"use client";
import type { ReactElement } from "react";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";

/** As high as the chart with its table below, so that nothing moves when they arrive. */
export function ChartLoading({ label }: { label?: string | undefined }): ReactElement {
  return (
    <Loading label={label}>
      <Skeleton shape="block" style={{ blockSize: "calc(156px + 3lh)" }} />
    </Loading>
  );
}
