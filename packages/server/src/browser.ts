import { BROWSER_MESSAGE } from "./browser-message.ts";

// The names are here so that a bundler, too, gets as far as the reason.
export {
  refuse as CobaltError,
  refuse as createCobaltServer,
  refuse as createSessionHandler,
  refuse as createWebhookHandler,
  refuse as exactNumber,
  refuse as isCobaltError,
  refuse as isExactNumber,
  refuse as isFinished,
  refuse as numberText,
  refuse as parseJson,
  refuse as parseWebhook,
  refuse as receiveWebhook,
  refuse as sameJson,
  refuse as stringifyJson,
  refuse as verifyWebhook,
};

refuse();

function refuse(): never {
  throw new Error(BROWSER_MESSAGE);
}
