import type { AuditAnswer, AuditEntry, AuditSearch } from '@ionm-clock/protocol';
import { useRef, useState } from 'react';
import { type Answered, askServer } from '../biller/server-answer.ts';
import { type Downloaded, download } from '../download/download.ts';

const PATH = '/api/audit-trail';

/** What was found so far, of the search that was asked last. */
export interface Trail {
  readonly search: AuditSearch;
  /** Undefined until the first answer. */
  readonly entries: readonly AuditEntry[] | undefined;
  /** Where older ones begin, if there may be any. */
  readonly before: number | undefined;
  readonly underWay: boolean;
  readonly problem: string | undefined;
}

const askPage = (search: AuditSearch, before: number | undefined): Promise<Answered<AuditAnswer>> =>
  askServer(PATH, { ...search, ...(before === undefined ? {} : { before }) });

/** The audit trail in pages. An answer to a search that is not the last one is passed over. */
export function useTrail() {
  const [trail, setTrail] = useState<Trail>({
    search: {},
    entries: undefined,
    before: undefined,
    underWay: false,
    problem: undefined,
  });
  const latest = useRef(0);
  const ask = async (search: AuditSearch, older: Pick<Trail, 'entries' | 'before'>): Promise<void> => {
    const turn = ++latest.current;
    setTrail((now) => ({ ...now, underWay: true, problem: undefined }));
    const reply = await askPage(search, older.before);
    if (turn !== latest.current) return;
    setTrail((now) =>
      reply.ok
        ? {
            search,
            entries: [...(older.entries ?? []), ...reply.answer.entries],
            before: reply.answer.before,
            underWay: false,
            problem: undefined,
          }
        : { ...now, underWay: false, problem: reply.message },
    );
  };
  return {
    trail,
    find: (search: AuditSearch) => ask(search, { entries: undefined, before: undefined }),
    findOlder: () => ask(trail.search, trail),
  };
}

/** Has the server write all that was searched for into a CSV file, and hands it to the browser to save. */
export const exportTrail = (search: AuditSearch): Promise<Downloaded> =>
  download(`${PATH}/export`, 'ionm-clock-audit-trail.csv', search);
