import { type CaseCommand, unambiguousTime } from '@ionm-clock/domain';

/**
 * What a person did, in a few words, with what they typed, so that nothing of it is lost: `Stop`, `Note “Patient turned”`, `Stop
 * entered by hand for 09:20:00 “No tablet at hand”`. Times that were typed are by the clock of the facility.
 */
export function commandWords(command: CaseCommand, timeZone: string): string {
  const typed = typedText(command);
  const words = `${wordsOf(command, timeZone)}${typedTime(command, timeZone)}`;
  return typed === undefined || typed === '' ? words : `${words} “${typed}”`;
}

const wordsOf = (command: CaseCommand, timeZone: string): string =>
  command.type === 'enterByHand' ? commandWords(command.entry, timeZone) : WORDS[command.type];

function typedTime(command: CaseCommand, timeZone: string): string {
  if (command.type === 'enterByHand') return ` entered by hand for ${unambiguousTime(command.at, timeZone)}`;
  if (command.type !== 'amendTime') return '';
  const { correction } = command;
  return correction.kind === 'moved'
    ? ` to ${unambiguousTime(correction.to, timeZone)}`
    : ': it did not happen';
}

const WORDS: Readonly<Record<CaseCommand['type'], string>> = {
  scheduleCase: 'New case',
  changeDetails: 'Change of the details',
  cancelCase: 'Cancelling the case',
  joinAsTechnologist: 'Taking over the monitoring',
  leaveAsTechnologist: 'Leaving the monitoring',
  recordBaseline: 'Baseline',
  startMonitoring: 'Start',
  interruptMonitoring: 'Interruption',
  resumeMonitoring: 'Resuming',
  endMonitoring: 'Stop',
  takeBackEnd: 'Taking back the stop',
  joinCase: 'Start of reading',
  moveTo: 'Move',
  leaveCase: 'End of reading',
  handOver: 'Hand-over',
  giveAttention: 'Attention',
  explainOverLimit: 'Reason for reading over the limit',
  logSignalChange: 'Signal change',
  notifySurgeon: 'Telling the surgeon',
  addNote: 'Note',
  chooseCode: 'Choice of the code',
  finalizeRecord: 'Finalizing the record',
  reopenRecord: 'Reopening the record',
  markExported: 'Export of the record',
  amendTime: 'Correction of a time',
  enterByHand: 'Entry by hand',
};

function typedText(command: CaseCommand): string | undefined {
  switch (command.type) {
    case 'recordBaseline':
      return `${command.modality} ${command.quality}`;
    case 'logSignalChange':
      return `${command.modality}: ${command.description}`;
    case 'notifySurgeon':
      return command.message;
    case 'addNote':
      return command.text;
    default:
      return 'reason' in command ? command.reason : undefined;
  }
}
