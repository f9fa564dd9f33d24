import { expect, it } from "vitest";
import { describeAddress } from "./describe-address.ts";

it.each([
  [
    "https://api.test/api/v2/public/execution?page=2&status=ERRORED",
    "/api/v2/public/execution?page=2&status=ERRORED",
    [],
  ],
  ["/api/v1/shopify/integrate?shop=harbor-4711", "/api/v1/shopify/integrate?shop=[redacted]", ["harbor-4711"]],
  [
    "/oauth/callback?code=c-4711&state=s-4711",
    "/oauth/callback?code=[redacted]&state=[redacted]",
    ["c-4711", "s-4711"],
  ],
  ["/x?api_key=4711", "/x?api_key=[redacted]", ["4711"]],
  ["/api/v2/public/human-tasks/t%204711", "/api/v2/public/human-tasks/[redacted]", ["t%204711", "t 4711"]],
])("describes %s", (url, path, hidden) => {
  expect(describeAddress(url)).toEqual({ path, hidden });
});
