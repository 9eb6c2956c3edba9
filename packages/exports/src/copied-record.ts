import {
  type CaseEvent,
  destinationId,
  type ExportFormat,
  exportsOf,
  finalizationOf,
  recordStateOf,
} from '@ionm-clock/domain';
import type { OutgoingRecord } from './outgoing-record.ts';

/**
 * The finalized record of a case, as it last went to the download of this format: with its batch and what it corrected there; of one that has not gone
 * there, what it would correct. Undefined if none is final now. `events`: of one case, at least those that are about its record.
 */
export function copiedRecord(events: readonly CaseEvent[], format: ExportFormat): OutgoingRecord | undefined {
  const state = recordStateOf(events);
  if (state.status !== 'finalized') return undefined;
  const { record } = state;
  const download = destinationId(format);
  const sent = exportsOf(events).filter(
    ({ event: { payload } }) => (payload.destination ?? destinationId(payload.format)) === download,
  );
  const last = sent.at(-1);
  const own = last?.version === record.version ? last : undefined;
  const before = own === undefined ? last : sent.at(-2);
  // What goes again in the same version corrects nothing.
  const corrects = before?.version === record.version ? undefined : before;
  const finalized = finalizationOf(events, record.version);
  return {
    record,
    ...(finalized && { finalized }),
    ...(corrects && { corrects: { batch: corrects.batch ?? '', record: corrects.record } }),
    ...(own?.batch !== undefined && { batch: own.batch }),
  };
}
