import { Badge } from "@cobalt-kit/components";
import { describeConformance } from "../../test-conformance.tsx";

describeConformance("Badge", Badge, { tone: "success", children: "Connected" });
