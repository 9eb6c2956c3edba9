import { type Refusal, refuse } from '../case/refusal.ts';
import type { DestinationId } from '../ids.ts';
import type { OrganisationState } from '../organisation/organisation-state.ts';
import type { BillingSetup } from './billing-setup.ts';
import { type Destination, DOWNLOADS } from './destination.ts';

/** Why a billing set-up cannot be saved now: somebody else saved one meanwhile, or the first thing that is wrong in it. */
export function wrongInBillingSetup(
  state: OrganisationState,
  { setup, after }: { readonly setup: BillingSetup; readonly after?: number },
): { readonly ok: false; readonly refusal: Refusal } | undefined {
  if (after !== undefined && after !== state.billingVersion) {
    const message =
      'Somebody else saved the billing set-up meanwhile. Look at what they changed, and save yours again.';
    return refuse('changed-meanwhile', message, 'after');
  }
  const [first] = billingSetupProblems(state, setup);
  return first && { ok: false, refusal: first };
}

/** All that is wrong in a billing set-up, each at its field: somebody or something named twice, or that there is not. */
export const billingSetupProblems = (
  { people, facilities }: Pick<OrganisationState, 'people' | 'facilities'>,
  { providers, payers, facilities: named, charges, destinations }: BillingSetup,
): readonly Refusal[] => [
  ...repeated('providers', 'userId', providers),
  ...repeated('payers', 'profile', payers),
  ...repeated('facilities', 'facility', named),
  ...repeated('charges', 'code', charges),
  ...repeated('destinations', 'id', destinations),
  ...wrongOf('providers', providers, 'userId', ({ userId }) =>
    people.size > 0 && !people.has(userId)
      ? ['no-such-person', 'There is no such person. Choose one of the organisation.']
      : undefined,
  ),
  ...wrongOf('facilities', named, 'facility', ({ facility }) =>
    facilities.size > 0 && !facilities.has(facility)
      ? ['no-such-facility', 'There is no such facility. Choose one of the organisation.']
      : undefined,
  ),
  ...wrongOf('destinations', destinations, 'id', ({ id }) =>
    DOWNLOADS.some((download) => download.id === id)
      ? ['name-taken', 'This is the name of a file that can be downloaded. Choose another one.']
      : undefined,
  ),
  ...wrongOf('destinations', destinations, 'format', ({ delivery, format }) =>
    delivery.kind === 'mllp' && format !== 'hl7'
      ? ['wrong-identifier', 'MLLP carries HL7 messages only. Choose the format HL7, or a download.']
      : undefined,
  ),
];

const repeated = <Key extends string>(
  list: string,
  key: Key,
  all: readonly Readonly<Record<Key, string>>[],
): readonly Refusal[] =>
  wrongOf(list, all, key, (one, place) =>
    all.findIndex((other) => other[key] === one[key]) < place
      ? ['repeated', 'This stands here twice. Leave one out.']
      : undefined,
  );

function wrongOf<One>(
  list: string,
  all: readonly One[],
  field: string,
  wrong: (one: One, place: number) => readonly [code: Refusal['code'], message: string] | undefined,
): readonly Refusal[] {
  return all.flatMap((one, place): readonly Refusal[] => {
    const [code, message] = wrong(one, place) ?? [];
    if (code === undefined || message === undefined) return [];
    return [{ code, message, field: `setup.${list}.${place}.${field}` }];
  });
}

/** Where batches may go: the downloads, and what the set-up adds. */
export const destinationsOf = ({ destinations }: BillingSetup): readonly Destination[] => [
  ...DOWNLOADS,
  ...destinations,
];

/** The destination of this id; undefined if there is none. */
export const destinationOf = (setup: BillingSetup, id: DestinationId): Destination | undefined =>
  destinationsOf(setup).find((destination) => destination.id === id);
