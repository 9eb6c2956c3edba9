import { type CaseCommand, type CaseCommandType, eventId, instant, userId } from '@ionm-clock/domain';
import { FINALIZE, JOIN, note, START, STOP, schedule } from './commands.ts';

const BY_TYPE: { readonly [T in CaseCommandType]: CaseCommand } = {
  scheduleCase: schedule(),
  changeDetails: { type: 'changeDetails', changes: { room: 'OR 2' } },
  cancelCase: { type: 'cancelCase', reason: 'Put off' },
  joinAsTechnologist: { type: 'joinAsTechnologist' },
  leaveAsTechnologist: { type: 'leaveAsTechnologist' },
  recordBaseline: { type: 'recordBaseline', modality: 'SSEP', quality: 'present' },
  startMonitoring: START,
  interruptMonitoring: { type: 'interruptMonitoring' },
  resumeMonitoring: { type: 'resumeMonitoring' },
  endMonitoring: STOP,
  takeBackEnd: { type: 'takeBackEnd', eventId: eventId('none') },
  joinCase: JOIN,
  moveTo: { type: 'moveTo', location: 'in-room' },
  leaveCase: { type: 'leaveCase' },
  handOver: { type: 'handOver', to: userId('physician-everywhere'), location: 'remote' },
  giveAttention: { type: 'giveAttention' },
  explainOverLimit: { type: 'explainOverLimit', reason: 'An emergency next door' },
  logSignalChange: { type: 'logSignalChange', modality: 'SSEP', description: 'Down by half' },
  notifySurgeon: { type: 'notifySurgeon', message: 'Left SSEP is down' },
  addNote: note('Patient turned'),
  enterByHand: {
    type: 'enterByHand',
    entry: { type: 'startMonitoring' },
    at: instant(Date.now() - 60_000),
    reason: 'No tablet at hand',
  },
  amendTime: {
    type: 'amendTime',
    eventId: eventId('none'),
    correction: { kind: 'withdrawn' },
    reason: 'A slip',
  },
  chooseCode: { type: 'chooseCode', timeClass: 'inRoom', reason: 'Most of it' },
  finalizeRecord: FINALIZE,
  reopenRecord: { type: 'reopenRecord', reason: 'An entry was missing' },
  markExported: { type: 'markExported', format: 'csv' },
};

/** A command of every type there is, for a case that is on the schedule; nothing is wrong with it in itself. */
export const ONE_OF_EACH_COMMAND: readonly CaseCommand[] = Object.values(BY_TYPE);
