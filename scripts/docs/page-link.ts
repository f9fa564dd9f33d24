/** As Storybook names the page of a title. */
function pageId(title: string): string {
  const slug = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return `${slug}--docs`;
}

/** The address of a page, from another one. */
export function pageLink(title: string): string {
  return `?path=/docs/${pageId(title)}`;
}
