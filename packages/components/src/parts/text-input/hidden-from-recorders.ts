/**
 * Marks of an element of which a session recorder must keep nothing, as each recorder documents them (read in November 2026). Blocked
 * rather than masked where there is a choice: a masked value still tells its length.
 *
 * | Recorder | Mark | Where it says so |
 * | --- | --- | --- |
 * | rrweb, Sentry's and others' builds of it | `rr-block` | github.com/rrweb-io/rrweb, `guide.md`, "Privacy" |
 * | PostHog | `ph-no-capture`, `ph-sensitive` | posthog.com/docs/session-replay/privacy |
 * | FullStory | `fs-exclude` | help.fullstory.com, "Fullstory Private by Default" |
 * | Hotjar | `data-hj-suppress` | help.hotjar.com, "How to suppress text, images and user input"; keystrokes are left out by itself unless `data-hj-allow` is there |
 * | Microsoft Clarity | `data-clarity-mask="true"` | learn.microsoft.com/clarity/setup-and-installation/clarity-masking; what is typed is masked in every mode |
 * | Datadog | `data-dd-privacy="hidden"` | docs.datadoghq.com/real_user_monitoring/session_replay/privacy_options |
 * | LogRocket | `data-private` | docs.logrocket.com/reference/dom: of the element its size is kept, and nothing else; `lipsum` would keep the length |
 * | Sentry | `data-sentry-block`, `data-sentry-mask` | docs.sentry.io/platforms/javascript/session-replay/privacy |
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
