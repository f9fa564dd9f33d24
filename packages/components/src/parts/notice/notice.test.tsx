import { Notice } from "@cobalt-kit/components";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("Notice", Notice, { title: "Heads up" });
