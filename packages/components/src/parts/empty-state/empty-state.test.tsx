import { EmptyState } from "@cobalt-kit/components";
import { describeConformance } from "../../test-conformance.tsx";

describeConformance("EmptyState", EmptyState, { title: "Nothing here" });
