import { destinationId } from '../ids.ts';
import type { CaseState } from './case-state.ts';
import type { CaseCommand } from './commands.ts';
import { accept, type CommandOf, type DecisionContext, happened } from './decision-context.ts';
import type { DecidedEvent } from './events.ts';
import { type Decision, refuse } from './refusal.ts';

/** Finalizing the record of a case, reopening it, and noting that it went out. */
export function decideRecord(
  state: CaseState,
  command: CommandOf<CaseCommand, 'finalizeRecord' | 'reopenRecord' | 'markExported'>,
  context: DecisionContext,
): Decision<DecidedEvent> {
  const { record } = state;
  if (command.type === 'finalizeRecord') {
    if (record.status === 'finalized') {
      return refuse(
        'record-finalized',
        'The record is finalized already. Reopen it, with a reason, to change it.',
      );
    }
    if (state.clock.status !== 'ended') {
      return refuse(
        'not-ended',
        'Monitoring has not ended. Finalize the record after the clock was stopped.',
      );
    }
    if (context.record === undefined) {
      return refuse(
        'record-not-computed',
        'The record could not be computed. Reload the page and try again.',
      );
    }
    return accept(
      happened(context, 'record.finalized', { record: { ...context.record, version: record.versions + 1 } }),
    );
  }
  if (record.status !== 'finalized') {
    return refuse('record-not-finalized', 'The record is not finalized. Finalize it first.');
  }
  return command.type === 'reopenRecord'
    ? command.reason.trim() === ''
      ? refuse('empty-text', 'Say why the record is reopened.', 'reason')
      : accept(happened(context, 'record.reopened', { reason: command.reason }))
    : decideExport(record, command, context);
}

function decideExport(
  { versions, sentTo }: CaseState['record'],
  { format, batch, destination, again }: CommandOf<CaseCommand, 'markExported'>,
  context: DecisionContext,
): Decision<DecidedEvent> {
  const wentBefore = sentTo.find((sent) => sent.destination === (destination ?? destinationId(format)));
  const reason = again?.trim() ?? '';
  if (wentBefore?.version === versions && reason === '') {
    return refuse(
      'exported-already',
      'This version has gone there before. Leave it out, or say why it is to go once more.',
      'again',
    );
  }
  return accept(
    happened(context, 'record.exported', {
      version: versions,
      format,
      ...(batch === undefined ? {} : { batch }),
      ...(destination === undefined ? {} : { destination }),
      ...(reason === '' ? {} : { again: reason }),
    }),
  );
}
