/** Reads a list that Jira pages by offset, one page after the other, up to `most` items. */
export async function everyPage<Item>(
  most: number,
  page: (startAt: number) => Promise<{ items: readonly Item[]; total?: number | undefined }>,
): Promise<{ items: Item[]; complete: boolean }> {
  const items: Item[] = [];
  for (;;) {
    const next = await page(items.length);
    items.push(...next.items);
    const complete = next.items.length === 0 || items.length >= (next.total ?? Number.POSITIVE_INFINITY);
    if (complete || items.length >= most) return { items, complete };
  }
}
