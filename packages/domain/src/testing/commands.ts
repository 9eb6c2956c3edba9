import type { CaseCommand, CaseCommandType } from '../case/commands.ts';
import { eventId } from '../ids.ts';
import { at, MERCY } from './case-story.ts';
import { LINDQVIST } from './people.ts';

const BY_TYPE: { readonly [T in CaseCommandType]: Extract<CaseCommand, { type: T }> } = {
  scheduleCase: { type: 'scheduleCase', details: MERCY },
  changeDetails: { type: 'changeDetails', changes: { room: 'OR 5' } },
  cancelCase: { type: 'cancelCase', reason: 'The surgery was put off' },
  joinAsTechnologist: { type: 'joinAsTechnologist' },
  leaveAsTechnologist: { type: 'leaveAsTechnologist' },
  relieveTechnologist: { type: 'relieveTechnologist', technologistId: LINDQVIST.userId },
  recordBaseline: { type: 'recordBaseline', modality: 'SSEP', quality: 'present' },
  startMonitoring: { type: 'startMonitoring' },
  interruptMonitoring: { type: 'interruptMonitoring' },
  resumeMonitoring: { type: 'resumeMonitoring' },
  endMonitoring: { type: 'endMonitoring' },
  takeBackEnd: { type: 'takeBackEnd', eventId: eventId('none') },
  joinCase: { type: 'joinCase', location: 'remote' },
  moveTo: { type: 'moveTo', location: 'in-room' },
  leaveCase: { type: 'leaveCase' },
  handOver: { type: 'handOver', to: LINDQVIST.userId, location: 'remote' },
  offerHandOver: { type: 'offerHandOver', to: [LINDQVIST.userId] },
  acceptHandOver: { type: 'acceptHandOver', offerId: eventId('none'), location: 'remote' },
  declineHandOver: { type: 'declineHandOver', offerId: eventId('none') },
  withdrawHandOver: { type: 'withdrawHandOver', offerId: eventId('none') },
  giveAttention: { type: 'giveAttention' },
  explainOverLimit: { type: 'explainOverLimit', reason: 'An emergency began next door' },
  logSignalChange: { type: 'logSignalChange', modality: 'TcMEP', side: 'left', description: 'Down by 60 %' },
  notifySurgeon: { type: 'notifySurgeon', message: 'Left TcMEP is down', answer: 'Traction released' },
  followUpSignal: { type: 'followUpSignal', changeId: eventId('none'), cause: 'Traction', recovery: 'full' },
  sendMessage: { type: 'sendMessage', text: 'Can you look at the left leg?' },
  markSeen: { type: 'markSeen', upTo: eventId('none') },
  requestReader: { type: 'requestReader' },
  withdrawRequest: { type: 'withdrawRequest', requestId: eventId('none') },
  writeInterpretation: {
    type: 'writeInterpretation',
    sections: { indication: '', technique: '', baselines: '', course: '', impression: 'No change' },
  },
  addNote: { type: 'addNote', text: 'Patient turned' },
  enterByHand: {
    type: 'enterByHand',
    entry: { type: 'startMonitoring' },
    at: at('07:00:00'),
    reason: 'The tablet was not at hand',
  },
  amendTime: {
    type: 'amendTime',
    eventId: eventId('none'),
    correction: { kind: 'withdrawn' },
    reason: 'A slip of the hand',
  },
  settleFinding: {
    type: 'settleFinding',
    finding: { code: 'no-order', eventIds: [] },
    reason: 'The order is in the chart',
  },
  reopenFinding: { type: 'reopenFinding', settlementId: eventId('none') },
  sendBack: { type: 'sendBack', to: 'technologist', reason: 'Who ordered it?' },
  returnToBiller: { type: 'returnToBiller', answer: 'Entered' },
  chooseCode: { type: 'chooseCode', timeClass: 'inRoom', reason: 'Most of the work was in the room' },
  finalizeRecord: { type: 'finalizeRecord' },
  reopenRecord: { type: 'reopenRecord', reason: 'An entry was missing' },
  markExported: { type: 'markExported', format: 'csv' },
};

/** A command of every type there is, with nothing wrong in itself. */
export const ONE_OF_EACH_COMMAND: readonly CaseCommand[] = Object.values(BY_TYPE);
