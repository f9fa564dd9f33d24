import type { ReactElement } from "react";
import { markDirection } from "../../mark-direction.ts";

interface IconProps {
  className?: string | undefined;
}
export type IconComponent = (props: IconProps) => ReactElement;

/** 16 px line icons of our own. Decoration: what they say is always said in words beside them. */
function icon(path: string, mirrored = false): IconComponent {
  return function Icon({ className = "ck-icon" }) {
    return (
      <svg
        ref={mirrored ? markDirection : undefined}
        className={className}
        data-mirrored={mirrored ? "" : undefined}
        viewBox="0 0 16 16"
        width="16"
        height="16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
    );
  };
}

export const AlertIcon: IconComponent = /* @__PURE__ */ icon("M8 2.2 14.5 13.5h-13ZM8 6.5v3M8 11.6v.1");
export const ArrowDownIcon: IconComponent = /* @__PURE__ */ icon("M8 3v10M3.8 8.8 8 13l4.2-4.2");
export const ArrowUpIcon: IconComponent = /* @__PURE__ */ icon("M8 13V3M3.8 7.2 8 3l4.2 4.2");
export const CheckIcon: IconComponent = /* @__PURE__ */ icon("m3 8.5 3.2 3.2L13 5");
export const ClockIcon: IconComponent = /* @__PURE__ */ icon("M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.8V8l2.2 1.4");
export const CloseIcon: IconComponent = /* @__PURE__ */ icon("m4 4 8 8M12 4l-8 8");
export const CopyIcon: IconComponent = /* @__PURE__ */ icon(
  "M5.5 5.5v-2a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-2M3.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1Z",
);
export const ExternalIcon: IconComponent = /* @__PURE__ */ icon(
  "M9.5 2.5h4v4M13.5 2.5 8 8M11.5 9.5v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3",
);
export const EyeIcon: IconComponent = /* @__PURE__ */ icon(
  "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
);
export const EyeOffIcon: IconComponent = /* @__PURE__ */ icon(
  "m2 2 12 12M6.3 3.7A6 6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5a11 11 0 0 1-1.8 2.3M4 4.9A10.5 10.5 0 0 0 1.5 8S4 12.5 8 12.5a6 6 0 0 0 3-.8M6.6 6.6a2 2 0 0 0 2.8 2.8",
);
export const GridIcon: IconComponent = /* @__PURE__ */ icon(
  "M2.5 2.5h4v4h-4ZM9.5 2.5h4v4h-4ZM2.5 9.5h4v4h-4ZM9.5 9.5h4v4h-4Z",
);
export const InfoIcon: IconComponent = /* @__PURE__ */ icon("M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5v3.3M8 5.2v.1");
export const ListIcon: IconComponent = /* @__PURE__ */ icon("M2.5 3.5h11M2.5 8h11M2.5 12.5h11");
export const LockIcon: IconComponent = /* @__PURE__ */ icon("M3.5 7.5h9v6h-9ZM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5");
export const PlugIcon: IconComponent = /* @__PURE__ */ icon("M5.5 2v3M10.5 2v3M3.5 5h9v2.5a4.5 4.5 0 0 1-9 0ZM8 12v2");
export const PlusIcon: IconComponent = /* @__PURE__ */ icon("M8 3v10M3 8h10");
export const PlayIcon: IconComponent = /* @__PURE__ */ icon("M5 3.2v9.6L12.5 8Z", true);
export const SearchIcon: IconComponent = /* @__PURE__ */ icon("M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.6 10.6l3.4 3.4");
export const TrashIcon: IconComponent = /* @__PURE__ */ icon(
  "M2.5 4.5h11M6 4.5V3a.5.5 0 0 1 .5-.5h3a.5.5 0 0 1 .5.5v1.5M4 4.5l.6 8.6a.5.5 0 0 0 .5.4h5.8a.5.5 0 0 0 .5-.4l.6-8.6",
);
