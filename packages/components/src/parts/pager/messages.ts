import type { TextFormat } from "../../messages/text-format.ts";

/** Lines of the pager. */
export const pagerMessages = {
  key: "pager" as const,
  texts: {
    label: "Pages",
    previous: "Previous",
    next: "Next",
    position: (page: number, pages: number, { number }: TextFormat): string =>
      `Page ${number(page)} of ${number(pages)}`,
  },
};
