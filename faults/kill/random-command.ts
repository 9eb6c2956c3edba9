import type { CaseCommand, User } from '@ionm-clock/domain';
import type { CommandMessage } from '@ionm-clock/protocol';
import { detailsAt, message } from '../../apps/server/src/testing/commands.ts';
import type { RandomSource } from '../../apps/server/src/testing/random-source.ts';

/** All work on the same few cases, so that they get into each other's way. */
const CASES = ['F-1', 'F-2', 'F-3', 'F-4', 'F-5'];
const MODALITIES = ['SSEP', 'TcMEP', 'EMG'] as const;
const LOCATIONS = ['in-room', 'in-facility', 'remote'] as const;

/** Something that this person may do, whether or not the case is in a state for it. */
export function randomCommand(random: RandomSource, user: User): CommandMessage {
  const choices = user.role === 'physician' ? ofPhysician(random) : ofTechnologist(random, user);
  return message(random.oneOf(CASES), random.oneOf([...choices, ...ofAnyone(random)]));
}

const ofAnyone = (random: RandomSource): readonly CaseCommand[] => [
  { type: 'addNote', text: 'x'.repeat(1 + random.number(600)) },
  { type: 'notifySurgeon', message: 'The signals have changed.' },
  { type: 'sendMessage', text: 'y'.repeat(1 + random.number(600)) },
];

const ofTechnologist = (random: RandomSource, { facilities }: User): readonly CaseCommand[] => [
  { type: 'scheduleCase', details: detailsAt(facilities[0]) },
  { type: 'joinAsTechnologist' },
  { type: 'recordBaseline', modality: random.oneOf(MODALITIES), quality: 'present' },
  { type: 'startMonitoring' },
  { type: 'interruptMonitoring', reason: 'The table was turned.' },
  { type: 'resumeMonitoring' },
  ...(random.number(8) === 0 ? [{ type: 'endMonitoring' } as const] : []),
];

const ofPhysician = (random: RandomSource): readonly CaseCommand[] => [
  { type: 'joinCase', location: random.oneOf(LOCATIONS) },
  { type: 'moveTo', location: random.oneOf(LOCATIONS) },
  { type: 'giveAttention' },
  { type: 'leaveCase' },
];
