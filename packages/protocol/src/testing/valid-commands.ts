import type { CaseCommandType } from '@ionm-clock/domain';

export const AT = Date.UTC(2026, 10, 3, 14, 3, 12);

export const DETAILS = {
  facility: 'mercy',
  room: 'OR 4',
  timeZone: 'America/Chicago',
  payerProfile: 'cpt',
  modalities: ['SSEP', 'TcMEP'],
};

const ALL_DETAILS = {
  ...DETAILS,
  primaryProcedure: '22633',
  procedure: 'L4–S1 fusion',
  indication: 'Stenosis',
  patientLabel: '… 4711',
  surgeonId: 'dr-s',
  anesthesiologistId: 'dr-n',
  orderedBy: 'dr-s',
  scheduledStart: AT,
  scheduledEnd: AT + 7_200_000,
};

/** A command of each type as it crosses the wire, with all the fields that it may have. */
export const VALID: Readonly<Record<CaseCommandType, object>> = {
  scheduleCase: { details: ALL_DETAILS },
  changeDetails: { changes: { room: 'OR 5', scheduledStart: AT } },
  cancelCase: { reason: 'Put off' },
  joinAsTechnologist: {},
  leaveAsTechnologist: {},
  recordBaseline: { modality: 'SSEP', quality: 'reduced' },
  startMonitoring: {},
  interruptMonitoring: { reason: 'Patient turned' },
  resumeMonitoring: {},
  endMonitoring: {},
  takeBackEnd: { eventId: 'a-command:0' },
  joinCase: { location: 'remote' },
  moveTo: { location: 'in-facility' },
  leaveCase: {},
  handOver: { to: 'dr-b', location: 'in-room' },
  giveAttention: {},
  explainOverLimit: { reason: 'An emergency next door' },
  logSignalChange: { modality: 'TcMEP', side: 'left', description: 'Down by 60 %' },
  notifySurgeon: { message: 'Left TcMEP is down', answer: 'Traction released' },
  addNote: { text: 'Patient turned' },
  enterByHand: {
    entry: { type: 'joinCase', location: 'remote' },
    at: AT - 60_000,
    reason: 'No tablet at hand',
  },
  amendTime: {
    eventId: 'a-command:0',
    correction: { kind: 'moved', to: AT - 60_000 },
    reason: 'Pressed too late',
  },
  chooseCode: { timeClass: 'inRoom', reason: 'Most of the work was in the room' },
  finalizeRecord: {},
  reopenRecord: { reason: 'An entry was missing' },
  markExported: { format: 'csv' },
};

const ENVELOPE = { commandId: 'tap-0001', caseId: 'C-1', at: AT, atErrorMs: 20 };

export const message = (type: string, fields: object = {}) => ({ ...ENVELOPE, command: { type, ...fields } });
