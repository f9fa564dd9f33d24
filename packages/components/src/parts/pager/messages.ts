import { plural } from "../../messages/plural.ts";

/** Lines of the pager. */
export const pagerMessages = {
  label: "Pages",
  previous: "Previous",
  next: "Next",
  position: (page: number, pages: number): string =>
    plural(pages, { other: `Page ${plural(page, { other: "#" })} of #` }),
};
