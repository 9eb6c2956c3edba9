import { isoInstant, type LoggedEvent } from '@ionm-clock/domain';

/**
 * What was logged of a case: times, modalities, codes, people by their ids. What somebody wrote, such as notes, reasons and
 * descriptions, is not told, and of the details only which of them: they may say something of the patient. A new type of
 * event does not compile until it has its words.
 */
export function caseWords(event: LoggedEvent): string {
  return `${happenedWords(event)}${SOURCES[event.source]}`;
}

function happenedWords({ type, payload, at }: LoggedEvent): string {
  switch (type) {
    case 'case.scheduled':
      return `scheduled the case at ${payload.facility}, ${payload.room}, for the payer profile ${payload.payerProfile}`;
    case 'case.detailsChanged':
      return `changed details: ${Object.keys(payload).join(', ') || 'none'}`;
    case 'case.cancelled':
      return 'cancelled the case, with a reason';
    case 'technologist.joined':
      return `the technologist ${payload.technologistId} joined at ${isoInstant(at)}`;
    case 'technologist.left': {
      const by = payload.relievedBy === undefined ? '' : `, relieved by ${payload.relievedBy}`;
      return `the technologist ${payload.technologistId} left at ${isoInstant(at)}${by}`;
    }
    case 'baseline.recorded':
      return `recorded the baseline of ${payload.modality}: ${payload.quality}`;
    case 'monitoring.started':
      return `the clock started at ${isoInstant(at)}${missingWords(payload.missingBaselines)}`;
    case 'monitoring.interrupted':
      return `the clock was interrupted at ${isoInstant(at)}`;
    case 'monitoring.resumed':
      return `the clock was resumed at ${isoInstant(at)}`;
    case 'monitoring.ended':
      return `the clock was stopped at ${isoInstant(at)}`;
    case 'physician.joined':
      return `the physician ${payload.physicianId} joined, ${payload.location}, at ${isoInstant(at)}`;
    case 'physician.moved':
      return `the physician ${payload.physicianId} moved, ${payload.location}, at ${isoInstant(at)}`;
    case 'physician.left': {
      const to = payload.handedOverTo === undefined ? '' : ` and handed over to ${payload.handedOverTo}`;
      return `the physician ${payload.physicianId} left at ${isoInstant(at)}${to}`;
    }
    case 'attention.given':
      return `the physician ${payload.physicianId} gave the case their attention at ${isoInstant(at)}`;
    case 'signal.changed': {
      const side = payload.side === undefined ? '' : `, ${payload.side}`;
      return `logged a signal change of ${payload.modality}${side}, at ${isoInstant(at)}`;
    }
    case 'signal.followedUp':
      return `logged what came of the signal change ${payload.changeId}, at ${isoInstant(at)}`;
    case 'message.sent':
      return 'wrote a message to those on the case';
    case 'entries.seen':
      return `had seen the messages and signal changes up to ${payload.upTo} at ${isoInstant(at)}`;
    case 'reader.requested':
      return `asked for a reading physician${askedWords(payload.to)} at ${isoInstant(at)}`;
    case 'reader.requestWithdrawn':
      return 'asked for a reading physician no longer';
    case 'handOver.offered':
      return `the physician ${payload.from} offered a hand-over${askedWords(payload.to)} at ${isoInstant(at)}`;
    case 'handOver.declined':
      return `the physician ${payload.physicianId} declined the hand-over`;
    case 'handOver.withdrawn':
      return 'withdrew the offered hand-over';
    case 'interpretation.written':
      return 'wrote the report of the reading physician';
    case 'finding.settled':
      return `settled the finding ${payload.finding.code}, with a reason`;
    case 'finding.reopened':
      return 'took back that a finding was settled';
    case 'record.sentBack':
      return `sent the record back to the ${payload.to}, with a reason`;
    case 'record.returned':
      return 'returned the record to the biller';
    case 'surgeon.notified':
      return `logged that the surgeon was told, at ${isoInstant(at)}`;
    case 'note.added':
      if (payload.about !== undefined)
        return `said why the clock was interrupted, of the entry ${payload.about}`;
      return payload.topic === undefined ? 'added a note' : `added a note: the reason for ${payload.topic}`;
    case 'time.amended':
      return payload.correction.kind === 'withdrawn'
        ? `withdrew the entry ${payload.eventId}, with a reason`
        : `moved the entry ${payload.eventId} to ${isoInstant(payload.correction.to)}, with a reason`;
    case 'record.codeChosen':
      return `chose the code of the time ${payload.timeClass === 'inRoom' ? 'in the room' : 'outside the room'}, with a reason`;
    case 'record.attested':
      // What it means is one of two sentences here, and anything in a file of another program.
      return payload.signed === undefined
        ? 'attested the case'
        : `attested the case as it was at version ${payload.signed.version}, hash ${payload.signed.hash}`;
    case 'record.finalized':
      return `finalized version ${payload.record.version} of the record`;
    case 'record.reopened':
      return 'reopened the record, with a reason';
    case 'record.exported':
      return `exported version ${payload.version} of the record as ${payload.format}${payload.batch === undefined ? '' : `, batch ${payload.batch}`}`;
  }
}

const SOURCES: Readonly<Record<LoggedEvent['source'], string>> = {
  tap: '',
  late: ' (late)',
  hand: ' (entered by hand)',
  import: ' (imported)',
};

const askedWords = (people: readonly string[] | undefined): string =>
  people === undefined ? '' : ` (${people.join(', ')})`;

const missingWords = (modalities: readonly string[]): string =>
  modalities.length === 0 ? '' : `, without baselines of ${modalities.join(', ')}`;
