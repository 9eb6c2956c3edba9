import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { caseId, fold, type LoggedEvent, timeOf } from '@ionm-clock/domain';
import type { StoredEvent } from '../log/index.ts';
import { type CaseSummary, summaryOf } from '../world/case-summary.ts';
import type { CaseStream } from '../world/logged-case.ts';

/** What is written of the stream of a case, in the order of `COLUMNS`. */
export type CaseRow = readonly (string | number | null | Uint8Array)[];

export const COLUMNS = ['id', 'version', 'hash', 'at_rest', 'summary', 'begins', 'ends', 'events'] as const;

type Row = Readonly<Record<string, unknown>>;

/** Its events are written and not what they fold to: a later version of the program may fold them otherwise. */
export function caseRow({ id, state, events, version, hash }: CaseStream, atRest: boolean): CaseRow {
  const summary = state && summaryOf({ state, events, version });
  const time = state && timeOf(state);
  const written = events.map(({ caseId: _, ...event }) => event);
  return [
    id,
    version,
    hash,
    atRest ? 1 : 0,
    summary === undefined ? null : JSON.stringify(summary),
    time?.start ?? null,
    time?.end ?? null,
    zstdCompressSync(JSON.stringify(written)),
  ];
}

/** The cast is of what `caseRow` wrote, in a file that no other program writes. */
export function caseStreamIn(row: Row): CaseStream {
  const id = caseId(String(row['id']));
  const written = JSON.parse(String(zstdDecompressSync(bytesIn(row)))) as Omit<LoggedEvent, 'caseId'>[];
  const events = written.map((event) => ({ ...event, caseId: id }) as LoggedEvent);
  return {
    id,
    state: fold(id, events),
    events,
    version: Number(row['version']),
    hash: String(row['hash']),
  };
}

/** Undefined for a case that nobody scheduled. The cast is of what `caseRow` wrote. */
export const summaryIn = ({ summary }: Row): CaseSummary | undefined =>
  typeof summary === 'string' ? (JSON.parse(summary) as CaseSummary) : undefined;

/** The event of another stream; the cast is of what `otherRow` wrote. */
export const otherIn = (row: Row): StoredEvent => JSON.parse(String(row['event'])) as StoredEvent;

export const otherRow = (event: StoredEvent): readonly [number, string] => [event.seq, JSON.stringify(event)];

function bytesIn({ events }: Row): Uint8Array {
  if (events instanceof Uint8Array) return events;
  throw new Error('a case on disk has no events');
}
