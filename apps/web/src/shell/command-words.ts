import { type CaseCommand, unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/**
 * What a person did, in a few words, with what they typed, so that nothing of it is lost: `Stop`, `Note “Patient turned”`, `Stop
 * entered by hand for 09:20:00 “No tablet at hand”`. Times that were typed are by the clock of the facility.
 */
export function commandWords(command: CaseCommand, timeZone: string): string {
  const typed = typedText(command);
  const words = wordsOf(command, timeZone);
  return typed === undefined || typed === '' ? words : `${words} “${typed}”`;
}

/** Without what was typed, but for a time. */
function wordsOf(command: CaseCommand, timeZone: string): string {
  if (command.type === 'enterByHand') {
    const entry = commandWords(command.entry, timeZone);
    return t`${entry} entered by hand for ${unambiguousTime(command.at, timeZone)}`;
  }
  const word = commandWord()[command.type];
  if (command.type !== 'amendTime') return word;
  const { correction } = command;
  return correction.kind === 'moved'
    ? t`${word} to ${unambiguousTime(correction.to, timeZone)}`
    : t`${word}: it did not happen`;
}

const commandWord = (): Readonly<Record<CaseCommand['type'], string>> => ({
  scheduleCase: t`New case`,
  changeDetails: t`Change of the details`,
  cancelCase: t`Cancelling the case`,
  joinAsTechnologist: t`Taking over the monitoring`,
  leaveAsTechnologist: t`Leaving the monitoring`,
  relieveTechnologist: t`Relieving a colleague`,
  recordBaseline: t`Baseline`,
  startMonitoring: t`Start`,
  interruptMonitoring: t`Interruption`,
  resumeMonitoring: t`Resuming`,
  endMonitoring: t`Stop`,
  takeBackEnd: t`Taking back the stop`,
  joinCase: t`Start of reading`,
  moveTo: t`Move`,
  leaveCase: t`End of reading`,
  handOver: t`Hand-over`,
  offerHandOver: t`Offer of a hand-over`,
  acceptHandOver: t`Accepting a hand-over`,
  declineHandOver: t`Declining a hand-over`,
  withdrawHandOver: t`Withdrawing a hand-over`,
  giveAttention: t`Attention`,
  explainOverLimit: t`Reason for reading over the limit`,
  logSignalChange: t`Signal change`,
  notifySurgeon: t`Telling the surgeon`,
  followUpSignal: t`What came of a signal change`,
  sendMessage: t`Message`,
  markSeen: t`Having seen messages and changes`,
  requestReader: t`Asking for a reader`,
  withdrawRequest: t`Withdrawing the request for a reader`,
  writeInterpretation: t`Report of the reading physician`,
  addNote: t`Note`,
  settleFinding: t`Settling a finding`,
  reopenFinding: t`Opening a finding again`,
  sendBack: t`Sending the record back`,
  returnToBiller: t`Returning the record to the biller`,
  chooseCode: t`Choice of the code`,
  finalizeRecord: t`Finalizing the record`,
  reopenRecord: t`Reopening the record`,
  markExported: t`Export of the record`,
  amendTime: t`Correction of a time`,
  enterByHand: t`Entry by hand`,
});

function typedText(command: CaseCommand): string | undefined {
  switch (command.type) {
    case 'recordBaseline':
      return `${command.modality} ${command.quality}`;
    case 'logSignalChange':
      return `${command.modality}: ${command.description}`;
    case 'notifySurgeon':
      return command.message;
    case 'addNote':
    case 'sendMessage':
      return command.text;
    case 'followUpSignal':
      return [command.cause, command.action, command.recovery].filter(Boolean).join('; ');
    case 'writeInterpretation':
      return command.sections.impression;
    case 'returnToBiller':
      return command.answer;
    default:
      return 'reason' in command ? command.reason : undefined;
  }
}
