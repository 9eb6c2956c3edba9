import { type FindingCode, SEVERITY, type UserId, WORKLIST_STATES } from '@ionm-clock/domain';
import { userIdSchema } from '@ionm-clock/protocol';
import { z } from 'zod';
import { SORT_COLUMNS, type WorklistFilter, type WorklistSort } from './worklist-filter.ts';

/** A way to look at the list, under a name. What was searched for is not kept: it may name a patient. */
export interface SavedView {
  readonly name: string;
  readonly filter: WorklistFilter;
  readonly sort: WorklistSort;
}

const isCode = (value: unknown): boolean => typeof value === 'string' && Object.hasOwn(SEVERITY, value);

const viewsSchema = z.array(
  z.object({
    name: z.string().min(1),
    filter: z.object({
      state: z.enum(WORKLIST_STATES).optional(),
      facility: z.string().optional(),
      payerProfile: z.string().optional(),
      physicianId: userIdSchema.optional(),
      from: z.string().optional(),
      to: z.string().optional(),
      code: z.custom<FindingCode>(isCode).optional(),
      severity: z.enum(['error', 'warning', 'note']).optional(),
    }),
    sort: z.object({ by: z.enum(SORT_COLUMNS), descending: z.boolean() }),
  }),
);

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

const keyOf = (userId: UserId): string => `ionm-clock/worklist-views/${userId}`;

/** The views that this person saved on this device; none where another version of the app left something else. */
export function savedViews(storage: Storage, userId: UserId): readonly SavedView[] {
  try {
    return viewsSchema.parse(JSON.parse(storage.getItem(keyOf(userId)) ?? '[]'));
  } catch {
    return [];
  }
}

/** Whether the views are kept: a browser may not want to. */
export function keepViews(storage: Storage, userId: UserId, views: readonly SavedView[]): boolean {
  try {
    storage.setItem(keyOf(userId), JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}

/** With a view more, by name; one of the same name is replaced. */
export const withView = (views: readonly SavedView[], view: SavedView): readonly SavedView[] =>
  [...views.filter(({ name }) => name !== view.name), view].sort((a, b) => a.name.localeCompare(b.name));
