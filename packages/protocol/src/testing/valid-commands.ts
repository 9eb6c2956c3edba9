import type { SentCommandType } from '@ionm-clock/domain';

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
export const VALID: Readonly<Record<SentCommandType, object>> = {
  scheduleCase: { details: ALL_DETAILS },
  changeDetails: { changes: { room: 'OR 5', scheduledStart: AT } },
  cancelCase: { reason: 'Put off' },
  joinAsTechnologist: {},
  leaveAsTechnologist: {},
  relieveTechnologist: { technologistId: 'tech-2' },
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
  offerHandOver: { to: ['dr-b'] },
  acceptHandOver: { offerId: 'a-command:0', location: 'remote' },
  declineHandOver: { offerId: 'a-command:0' },
  withdrawHandOver: { offerId: 'a-command:0' },
  giveAttention: {},
  explainOverLimit: { reason: 'An emergency next door' },
  logSignalChange: {
    modality: 'TcMEP',
    side: 'left',
    description: 'Down by 60 %',
    size: { measure: 'amplitude', percent: -60 },
    cause: 'Traction',
    action: 'Surgeon told',
  },
  followUpSignal: { changeId: 'a-command:0', cause: 'Traction', action: 'Released', recovery: 'full' },
  notifySurgeon: { message: 'Left TcMEP is down', answer: 'Traction released', changeId: 'a-command:0' },
  sendMessage: { text: 'Can you look?' },
  markSeen: { upTo: 'a-command:0' },
  requestReader: { to: ['dr-b'] },
  withdrawRequest: { requestId: 'a-command:0' },
  writeInterpretation: {
    sections: { indication: 'i', technique: 't', baselines: 'b', course: 'c', impression: 'No change' },
  },
  addNote: { text: 'Patient turned', about: 'a-command:0' },
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
  settleFinding: {
    finding: {
      code: 'over-limit',
      eventIds: ['a-command:0'],
      seconds: 60,
      physicianId: 'dr-b',
      technologistId: 'tech-2',
      timeClass: 'outside',
    },
    reason: 'Known to the payer',
  },
  reopenFinding: { settlementId: 'a-command:0' },
  sendBack: { to: 'physician', reason: 'Who read it?' },
  returnToBiller: { answer: 'Corrected' },
  chooseCode: { timeClass: 'inRoom', reason: 'Most of the work was in the room' },
  finalizeRecord: {},
  reopenRecord: { reason: 'An entry was missing' },
};

const ENVELOPE = { commandId: 'tap-0001', caseId: 'C-1', at: AT, atErrorMs: 20 };

export const message = (type: string, fields: object = {}) => ({ ...ENVELOPE, command: { type, ...fields } });
