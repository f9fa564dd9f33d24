/**
 * Marks of an element of which a session recorder must keep nothing, as the recorders document them: rrweb (`rr-block`), PostHog
 * (`ph-no-capture`, `ph-sensitive`), FullStory (`fs-exclude`), Hotjar (`data-hj-suppress`), Clarity (`data-clarity-mask`), Datadog
 * (`data-dd-privacy`), LogRocket (`data-private`), Sentry (`data-sentry-block`, `data-sentry-mask`). Blocked rather than masked where there
 * is a choice: a masked value still tells its length.
 */
export const hiddenFromRecorders = {
  className: "rr-block ph-no-capture ph-sensitive fs-exclude",
  "data-hj-suppress": "",
  "data-clarity-mask": "true",
  "data-dd-privacy": "hidden",
  "data-private": "",
  "data-sentry-block": "",
  "data-sentry-mask": "",
};
