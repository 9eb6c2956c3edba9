import type { ConfirmedCase } from '@ionm-clock/client';
import type { CaseId } from '@ionm-clock/domain';
import type { RecordRow, RecordsAnswer } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'react';
import { useClientState } from '../log/case-client.ts';
import { useConnection } from '../log/connection.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { requestServer } from './server-request.ts';

export interface ComputedRecords {
  readonly rows: ReadonlyMap<CaseId, RecordRow>;
  /** Why what is shown may be out of date. */
  readonly problem: string | undefined;
  readonly tryAgain: () => void;
}

type Answer = Pick<ComputedRecords, 'rows' | 'problem'>;

/**
 * The open records as the server last computed them; the log has the finalized ones. They are asked for again when something happens in a case seen here, when
 * any physician's load changes, because concurrency crosses cases that are not seen here, and when a payer profile is saved.
 */
export function useComputedRecords(): ComputedRecords {
  const [answer, setAnswer] = useState<Answer>({ rows: new Map(), problem: undefined });
  const [load] = useState(() =>
    oneAtATime(async () => {
      const got = await fetchRows();
      setAnswer((before) =>
        typeof got === 'string' ? { ...before, problem: got } : { rows: got, problem: undefined },
      );
    }),
  );
  const lastSeq = useClientState(({ confirmed }) => lastSeqOf(confirmed?.cases));
  const loads = useClientState(({ confirmed }) => confirmed?.loads);
  const profiles = useClientState(({ confirmed }) => confirmed?.directory.profiles);
  const { status } = useConnection();
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are not used, their change is the reason to ask again
  useEffect(() => {
    if (status !== 'offline') load();
  }, [load, lastSeq, loads, profiles, status]);
  return { ...answer, tryAgain: load };
}

function lastSeqOf(cases: ReadonlyMap<CaseId, ConfirmedCase> = new Map()): number {
  let last = 0;
  for (const { events } of cases.values()) last = Math.max(last, events.at(-1)?.seq ?? 0);
  return last;
}

/** The rows by case, or what went wrong. */
async function fetchRows(): Promise<ReadonlyMap<CaseId, RecordRow> | string> {
  const reply = await requestServer('/api/records?of=open');
  if (!reply.ok) return reply.message;
  try {
    const { records }: RecordsAnswer = await reply.response.json();
    return new Map(records.map((row) => [row.record.caseId, row]));
  } catch {
    return t`The answer of the server broke off.`;
  }
}
