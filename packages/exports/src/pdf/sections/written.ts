import type { Seen, Written } from '@ionm-clock/domain';
import type { Said } from '../page/table-cell.ts';
import type { ToldRecord } from '../told-record.ts';
import { localText } from '../words/exact-time.ts';
import { writtenSource } from '../words/source-words.ts';

/** When something was written, by whom, and how its time came to be known. */
export const writtenWords = (written: Written, { record, nameOf }: ToldRecord): readonly Said[] => [
  localText(written.at, record),
  { quiet: `${nameOf(written.actorId)}, ${writtenSource(written)}` },
];

/** Who saw it, and when. */
export const seenWords = (seenBy: readonly Seen[] = [], { record, nameOf }: ToldRecord): readonly Said[] =>
  seenBy.map(({ userId, at }) => ({ quiet: `seen by ${nameOf(userId)}, ${localText(at, record)}` }));
