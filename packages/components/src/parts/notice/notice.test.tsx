import { Notice } from "@cobalt-kit/components";
import { describeConformance } from "../../test-conformance.tsx";

describeConformance("Notice", Notice, { title: "Heads up" });
