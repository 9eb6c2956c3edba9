import { openAttendance } from '../case/attendance.ts';
import { stillStands } from '../case/attestation.ts';
import { type CaseState, missingBaselines } from '../case/case-state.ts';
import { interruptionsOf, unexplainedInterruptions } from '../case/interruptions.ts';
import { openChanges } from '../case/open-changes.ts';

/** What an auditor looks for in a record, in the order in which a case fills it. */
export const CHECKLIST_PARTS = [
  'order',
  'indication',
  'procedure',
  'modality',
  'baseline',
  'reader',
  'interruption',
  'report-to-surgeon',
  'recovery',
  'attestation',
] as const;

/** One of the parts that an auditor looks for. */
export type ChecklistPart = (typeof CHECKLIST_PARTS)[number];

/** `later`: it cannot be there yet; `not-needed`: nothing has happened that asks for it. */
export type ChecklistStatus = 'done' | 'open' | 'later' | 'not-needed';

/** A part of the record, and whether it is there. */
export interface ChecklistItem {
  readonly part: ChecklistPart;
  readonly status: ChecklistStatus;
}

/** What an auditor will look for, and how far this case has it. Findings say the same of what is missing, by the payer's demands. */
export const recordChecklist = (state: CaseState): readonly ChecklistItem[] =>
  CHECKLIST_PARTS.map((part) => ({ part, status: STATUS[part](state) }));

const has = (text: string | undefined): ChecklistStatus =>
  text !== undefined && text.trim() !== '' ? 'done' : 'open';
const done = (isDone: boolean): ChecklistStatus => (isDone ? 'done' : 'open');

const STATUS: Readonly<Record<ChecklistPart, (state: CaseState) => ChecklistStatus>> = {
  order: ({ details }) => has(details.orderedBy),
  indication: ({ details }) => has(details.indication),
  procedure: ({ details }) => has(details.primaryProcedure),
  modality: ({ details, documentation }) =>
    done(details.modalities.length > 0 || documentation.baselines.length > 0),
  baseline: (state) => done(missingBaselines(state).length === 0 && state.documentation.baselines.length > 0),
  reader: ({ attendance, clock }) =>
    clock.status === 'ended'
      ? done(attendance.length > 0)
      : openAttendance(attendance).length > 0
        ? 'done'
        : 'open',
  interruption: (state) =>
    interruptionsOf(state).length === 0 ? 'not-needed' : done(unexplainedInterruptions(state).length === 0),
  'report-to-surgeon': ({ documentation: { changes, reports } }) => {
    if (changes.length === 0) return 'not-needed';
    const lastReport = Math.max(...reports.map(({ at }) => at));
    return done(changes.every(({ at }) => at <= lastReport));
  },
  recovery: ({ documentation }) =>
    documentation.changes.length === 0 ? 'not-needed' : done(openChanges(documentation).length === 0),
  attestation: ({ clock, documentation }) => {
    if (documentation.attestations.some(stillStands)) return 'done';
    return clock.status === 'ended' ? 'open' : 'later';
  },
};
