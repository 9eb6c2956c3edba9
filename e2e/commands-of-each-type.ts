import type { CaseCommandType } from '@ionm-clock/domain';
import { VALID } from '../packages/protocol/src/testing/valid-commands.ts';

const isCommandType = (type: string): type is CaseCommandType => type in VALID;

const OF_DEMO: Readonly<Partial<Record<CaseCommandType, object>>> = {
  scheduleCase: {
    details: {
      facility: 'Mercy',
      room: 'OR 4',
      timeZone: 'America/Chicago',
      payerProfile: 'cpt',
      modalities: [],
    },
  },
  handOver: { to: 'dr-haddad', location: 'in-room' },
  offerHandOver: { to: ['dr-haddad'] },
  requestReader: { to: ['dr-haddad'] },
};

/** A command of each type, about people and places of the demo, so that only who asks can be wrong with it. */
export const commandsOfEachType: readonly { readonly type: CaseCommandType }[] = Object.entries(
  VALID,
).flatMap(([type, fields]) => (isCommandType(type) ? [{ type, ...fields, ...OF_DEMO[type] }] : []));
