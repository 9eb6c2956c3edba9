import { destinationId } from '../ids.ts';
import { ofPresentFormat } from '../record/record-formats.ts';
import type { LastExport, RecordState } from './case-state.ts';
import type { CaseEvent } from './events.ts';

type RecordEvent = Extract<
  CaseEvent,
  { readonly type: 'record.finalized' | 'record.reopened' | 'record.exported' }
>;
type ExportEvent = Extract<CaseEvent, { readonly type: 'record.exported' }>;

/** Which versions billing has had of the record, and what went out of it, after one more event. Pure and total. */
export function evolveRecord(state: RecordState, event: RecordEvent): RecordState {
  const { sentTo, versions } = state;
  const out = state.lastExport === undefined ? { sentTo } : { sentTo, lastExport: state.lastExport };
  switch (event.type) {
    case 'record.finalized': {
      const record = ofPresentFormat(event.payload.record);
      return { status: 'finalized', versions: record.version, record, exported: false, ...out };
    }
    case 'record.reopened':
      return { status: 'open', versions, ...out };
    case 'record.exported': {
      if (state.status !== 'finalized' || versions !== event.payload.version) return state;
      const lastExport = exported(state.record, event);
      const others = sentTo.filter(({ destination }) => destination !== lastExport.destination);
      return { ...state, exported: true, lastExport, sentTo: [...others, lastExport] };
    }
  }
}

/** Before the record of a case was finalized for the first time. */
export const NEVER_FINALIZED: RecordState = { status: 'open', versions: 0, sentTo: [] };

/** What the events of a case that are about its record make of it, as folding the whole case would; the others change nothing. */
export const recordStateOf = (events: readonly CaseEvent[]): RecordState =>
  events.filter(isRecordEvent).reduce(evolveRecord, NEVER_FINALIZED);

const isRecordEvent = (event: CaseEvent): event is RecordEvent =>
  event.type === 'record.finalized' || event.type === 'record.reopened' || event.type === 'record.exported';

/** Without a destination it was the download of its format. */
const exported = (record: LastExport['record'], { at, payload }: ExportEvent): LastExport => ({
  version: payload.version,
  record,
  at,
  destination: payload.destination ?? destinationId(payload.format),
  ...(payload.batch === undefined ? {} : { batch: payload.batch }),
});
