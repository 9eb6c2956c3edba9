import type { CaseId, Instant } from '@ionm-clock/domain';
import type { BatchOnItsWay } from '@ionm-clock/protocol';

/** What has become of the message of one record. */
export type MessageState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'acknowledged'; readonly at: Instant }
  | {
      readonly kind: 'refused';
      readonly at: Instant;
      /** As HL7 says it: `AE` an error, `AR` rejected. */
      readonly code: 'AE' | 'AR';
      readonly text: string | undefined;
      /** The batch in which the record went to the same receiver again since. */
      readonly wentAgainIn: string | undefined;
    };

/** The state of the message of each record; of a batch that is a file there are none. */
export function messageStates(batch: BatchOnItsWay): ReadonlyMap<CaseId, MessageState> {
  if (batch.destination.delivery.kind === 'download') return new Map();
  const again = new Map(batch.wentAgain.map(({ caseId, batch: name }) => [caseId, name]));
  const states = new Map<CaseId, MessageState>(
    batch.records.map(({ caseId }) => [caseId, { kind: 'waiting' }]),
  );
  for (const { caseId, code, text, at } of batch.acknowledgements) {
    const refused = { kind: 'refused', at, text, wentAgainIn: again.get(caseId) } as const;
    states.set(caseId, code === 'AA' ? { kind: 'acknowledged', at } : { ...refused, code });
  }
  return states;
}

/** How many messages stand how. */
export interface MessageCounts {
  readonly all: number;
  readonly acknowledged: number;
  readonly waiting: number;
  /** Refused, and nobody has seen to it yet: the record has not gone again. */
  readonly refused: readonly CaseId[];
  readonly sentAgain: number;
}

/** The messages of a batch, counted. */
export function messageCounts(states: ReadonlyMap<CaseId, MessageState>): MessageCounts {
  const all = [...states];
  const refused = all.flatMap(([caseId, state]) => (state.kind === 'refused' ? [{ caseId, state }] : []));
  const open = refused.filter(({ state }) => state.wentAgainIn === undefined);
  return {
    all: all.length,
    acknowledged: all.filter(([, { kind }]) => kind === 'acknowledged').length,
    waiting: all.filter(([, { kind }]) => kind === 'waiting').length,
    refused: open.map(({ caseId }) => caseId),
    sentAgain: refused.length - open.length,
  };
}
