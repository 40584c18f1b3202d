import * as z from 'zod';

/** How many a page of any list holds at most, and as many as are read of one. */
export const MOST_A_PAGE = 50;

/** A page of one of the service desk's lists. */
export function deskPage<Item extends z.ZodType>(item: Item) {
  return z.object({ values: z.array(item), isLastPage: z.boolean().default(true) }).transform(({ values, isLastPage }) => ({
    values,
    more: !isLastPage,
  }));
}
