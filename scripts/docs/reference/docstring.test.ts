import { expect, it } from "vitest";
import { readDocstring } from "./docstring.ts";

it("takes a docstring apart: purpose, requests, codes, example, default", () => {
  expect(
    readDocstring(
      [
        "Runs it once more. The new run is followed: `isFinished` tells its end. `POST /api/v2/public/execution/{id}/rerun`,",
        "`GET /api/v2/public/execution`.",
        "`error.code`: `not-found` for an unknown run, `invalid-request` for one that neither failed nor was stopped.",
        "",
        "@example",
        "const { mutate: rerun } = useRerunExecution();",
        "rerun({ executionId });",
        "@keyboard Enter, Space: runs it",
        "@keyboard Escape: leaves: without running",
        "@default 10",
        "@selector [data-pending]",
      ].join("\n"),
    ),
  ).toEqual({
    text: "Runs it once more. The new run is followed: `isFinished` tells its end.",
    operations: ["POST /api/v2/public/execution/{id}/rerun", "GET /api/v2/public/execution"],
    errors: ["`not-found` for an unknown run", "`invalid-request` for one that neither failed nor was stopped"],
    example: "const { mutate: rerun } = useRerunExecution();\nrerun({ executionId });",
    default: "10",
    selector: "[data-pending]",
    keyboard: [
      { keys: "Enter, Space", effect: "runs it" },
      { keys: "Escape", effect: "leaves: without running" },
    ],
  });
});

it("keeps a sentence that names a request beside other words", () => {
  const text = "Lists by `GET /api/v2/public/execution`.";
  expect(readDocstring(text)).toMatchObject({ text, operations: ["GET /api/v2/public/execution"] });
});

it("takes codes of two failures for one reason as two texts, and words for all of them as they are", () => {
  expect(readDocstring("`error.code`: `not-found`, and `timeout` on deployments that never answer.").errors).toEqual([
    "`not-found`",
    "`timeout` on deployments that never answer",
  ]);
  expect(readDocstring("`error.code`: any of a call. Runs that fail are none.").errors).toEqual([
    "any of a call. Runs that fail are none",
  ]);
});
