import { Badge } from "@cobalt-kit/components";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("Badge", Badge, { tone: "success", children: "Connected" });
