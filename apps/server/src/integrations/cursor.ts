import { z } from 'zod';

const MOST = 500;

/** How much of a list is asked for, and from where on. */
export const pageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(MOST).default(100),
  cursor: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .transform((text) => Number(Buffer.from(text, 'base64url').toString('utf8')))
    .pipe(z.number().int().min(0))
    .default(0),
});

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins. It is there also after the last page: what comes to the list later is found from it. */
  readonly nextCursor: string;
  readonly hasMore: boolean;
}

/** The items whose place is beyond the cursor, in order of their places, which never change. */
export function pageOf<Item>(
  all: readonly { readonly place: number; readonly item: Item }[],
  { limit, cursor }: z.output<typeof pageSchema>,
): Page<Item> {
  const beyond = all.filter(({ place }) => place > cursor).sort((one, other) => one.place - other.place);
  const shown = beyond.slice(0, limit);
  const last = shown.at(-1)?.place ?? cursor;
  return {
    items: shown.map(({ item }) => item),
    nextCursor: Buffer.from(String(last)).toString('base64url'),
    hasMore: beyond.length > shown.length,
  };
}
