import { type Refusal, refuse } from '../case/refusal.ts';
import type { DestinationId } from '../ids.ts';
import type { OrganisationState } from '../organisation/organisation-state.ts';
import type { BillingSetup } from './billing-setup.ts';
import { type Destination, DOWNLOADS } from './destination.ts';

type Wrong = ReturnType<typeof wrongInBillingSetup>;

/** Why a billing set-up cannot be saved as it is: somebody or something named twice, or that there is not. */
export function wrongInBillingSetup(
  { people, facilities }: OrganisationState,
  setup: BillingSetup,
): { readonly ok: false; readonly refusal: Refusal } | undefined {
  const twice =
    repeated('providers', 'userId', setup.providers) ??
    repeated('payers', 'profile', setup.payers) ??
    repeated('facilities', 'facility', setup.facilities) ??
    repeated('charges', 'code', setup.charges) ??
    repeated('destinations', 'id', setup.destinations);
  if (twice !== undefined) return twice;
  const stranger = setup.providers.findIndex(({ userId }) => people.size > 0 && !people.has(userId));
  if (stranger >= 0) {
    const message = 'There is no such person. Choose one of the organisation.';
    return refuse('no-such-person', message, `setup.providers.${stranger}.userId`);
  }
  const nowhere = setup.facilities.findIndex(
    ({ facility }) => facilities.size > 0 && !facilities.has(facility),
  );
  if (nowhere >= 0) {
    const message = 'There is no such facility. Choose one of the organisation.';
    return refuse('no-such-facility', message, `setup.facilities.${nowhere}.facility`);
  }
  const taken = setup.destinations.findIndex(({ id }) => DOWNLOADS.some((download) => download.id === id));
  if (taken >= 0) {
    const message = 'This is the name of a file that can be downloaded. Choose another one.';
    return refuse('name-taken', message, `setup.destinations.${taken}.id`);
  }
  const unsendable = setup.destinations.findIndex(
    ({ delivery, format }) => delivery.kind === 'mllp' && format !== 'hl7',
  );
  if (unsendable < 0) return undefined;
  const message = 'MLLP carries HL7 messages only. Choose the format HL7, or a download.';
  return refuse('wrong-identifier', message, `setup.destinations.${unsendable}.format`);
}

function repeated<Key extends string>(
  list: string,
  key: Key,
  all: readonly Readonly<Record<Key, string>>[],
): Wrong {
  const index = all.findIndex((one, place) => all.findIndex((other) => other[key] === one[key]) < place);
  return index < 0
    ? undefined
    : refuse('repeated', 'This stands here twice. Leave one out.', `setup.${list}.${index}.${key}`);
}

/** Where batches may go: the downloads, and what the set-up adds. */
export const destinationsOf = ({ destinations }: BillingSetup): readonly Destination[] => [
  ...DOWNLOADS,
  ...destinations,
];

/** The destination of this id; undefined if there is none. */
export const destinationOf = (setup: BillingSetup, id: DestinationId): Destination | undefined =>
  destinationsOf(setup).find((destination) => destination.id === id);
