import type { ReactElement } from "react";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";

/** Stands in for a run while the code that draws it is on its way. */
export function DetailOnItsWay(): ReactElement {
  return (
    <div className="ck-root ck-execution-detail">
      <Loading className="ck-execution-detail-loading">
        <Skeleton width="half" />
        <Skeleton width="long" />
        <Skeleton width="half" />
      </Loading>
    </div>
  );
}
