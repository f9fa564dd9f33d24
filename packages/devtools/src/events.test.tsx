import { type CobaltError, type CobaltEvent, type CobaltWarning, useEmitEvent } from "@cobalt-kit/hooks";
import { fireEvent, screen, waitFor } from "@testing-library/dom";
import type { ReactElement } from "react";
import { expect, it, vi } from "vitest";
import { openPage, openTab } from "./testing/open-page.tsx";

function View(): ReactElement {
  const emit = useEmitEvent();
  return <button onClick={() => emit({ type: "application-viewed", slug: "slack" })}>View</button>;
}

it("lists what onEvent, onError and onWarning heard, and the host hears it too", async () => {
  const onEvent = vi.fn<(event: CobaltEvent) => void>();
  const onError = vi.fn<(error: CobaltError) => void>();
  const onWarning = vi.fn<(warning: CobaltWarning) => void>();
  const page = openPage({ provider: { onEvent, onError, onWarning }, children: <View /> });
  const { control } = page.sandbox;
  control.failNext("GET /api/v2/f-sdk/application", { status: 200, body: [{ slug: "slack", name: "Slack" }, {}] });
  const tab = await openTab(page, "Events");
  await waitFor(() => expect(tab.getByRole("list", { name: "Events" })).toHaveTextContent(/onWarning dropped-item/));
  control.failNext("GET /api/v2/f-sdk/application", { status: 403, body: { message: "No", request_id: "req_7" } });
  await page.cobalt().queryClient.refetchQueries({ queryKey: ["cobalt"] });
  await page.user.click(screen.getByRole("button", { name: "View" }));
  const list = tab.getByRole("list", { name: "Events" });
  await waitFor(() => expect(list).toHaveTextContent(/onEvent application-viewed \{"slug":"slack"\}.*error-shown/));
  expect(list).toHaveTextContent(/onError forbidden .*"requestId":"req_7"/);
  expect(onEvent).toHaveBeenCalledWith({ type: "application-viewed", slug: "slack" });
  expect(onError.mock.calls[0]?.[0].code).toBe("forbidden");
  expect(onWarning).toHaveBeenCalledTimes(1);

  fireEvent.input(tab.getByRole("searchbox", { name: "Filter events" }), { target: { value: "viewed" } });
  await waitFor(() => expect(tab.getByRole("status")).toHaveTextContent("1 of 4"));
  await page.user.click(tab.getByRole("button", { name: "Clear" }));
  await waitFor(() => expect(tab.getByText(/heard nothing yet/)).toBeVisible());
});
