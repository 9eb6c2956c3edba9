import { NO_BILLING_SETUP, type OrganisationState, type User } from '@ionm-clock/domain';
import type { Administration } from '@ionm-clock/protocol';
import { createContext, useContext } from 'react';

/** What the desk knows, for all its pages. */
export interface OrganisationView {
  readonly told: Administration;
  /** The same, as the rules of the domain take it. */
  readonly state: OrganisationState;
  /** Who looks. */
  readonly user: User;
  /** Nobody has an account: anyone may be anyone. */
  readonly isDemo: boolean;
  /** Asks the server again; resolves when it has answered. */
  readonly reload: () => Promise<void>;
}

/** The organisation as it was told, as the rules of the domain take it. */
export const organisationOf = ({
  facilities,
  people,
  devices,
  policy,
  holds,
}: Administration): OrganisationState => ({
  facilities: new Map(facilities.map((facility) => [facility.id, facility])),
  people: new Map(people.map(({ person }) => [person.userId, person])),
  devices: new Map(devices.map((device) => [device.deviceId, device])),
  policy,
  holds: new Map(holds.map((hold) => [hold.holdId, hold])),
  // What the desk's rules are asked of names no case.
  disposed: new Map(),
  billing: NO_BILLING_SETUP,
  billingVersion: 0,
});

/** What a form needs of a desk: who types, what the rules are asked of, and how the server is asked again. */
export type FormsView = Pick<OrganisationView, 'user' | 'state' | 'reload'>;

export const FormsContext = createContext<FormsView | undefined>(undefined);

/** For forms, also those of other desks. */
export function useForms(): FormsView {
  const view = useContext(FormsContext);
  if (view === undefined) throw new Error('there is no desk around this form');
  return view;
}

export const OrganisationContext = createContext<OrganisationView | undefined>(undefined);

/** For pages of the desk, which is drawn only when the organisation is known. */
export function useOrganisation(): OrganisationView {
  const view = useContext(OrganisationContext);
  if (view === undefined) throw new Error('there is no desk around this page');
  return view;
}
