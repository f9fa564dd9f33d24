import { EmptyState } from "@cobalt-kit/components";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("EmptyState", EmptyState, { title: "Empty" });
