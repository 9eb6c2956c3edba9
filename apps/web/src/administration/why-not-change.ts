import {
  decideOrganisation,
  type FacilityId,
  mayAdminister,
  mayIssue,
  mayReachFacility,
  type OrganisationCommand,
  type OrganisationState,
  type Person,
  type Refusal,
  type User,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** Why this person may not do this at all; undefined if they may. What is wrong with a field is another matter. */
export const whyNotChange = (
  user: User,
  command: OrganisationCommand,
  state: OrganisationState,
): string | undefined => {
  if (mayAdminister(user, command, state)) return undefined;
  return command.type === 'saveBillingSetup'
    ? t`The billing set-up is changed by billers who may change payer profiles, and by administrators of all facilities. Ask one of them.`
    : notYours(user);
};

/** What the rules of the domain say against it, beside that. */
export function whatIsWrong(
  user: User,
  command: OrganisationCommand,
  state: OrganisationState,
): Refusal | undefined {
  const decision = decideOrganisation(state, command, user);
  return decision.ok ? undefined : decision.refusal;
}

/** Why this person may not touch how somebody signs in, and where they are signed in. */
export const whyNotAccount = (user: User, person: Person, state: OrganisationState): string | undefined =>
  mayIssue(user.role, 'endSessionsOfOthers')
    ? whyNotChange(user, { type: 'savePerson', person }, state)
    : notYours(user);

/** Why this person may not end somebody's emergency access to a facility. */
export const whyNotEndEmergency = (user: User, facility: FacilityId): string | undefined =>
  mayIssue(user.role, 'endSessionsOfOthers') && (user.everywhere === true || mayReachFacility(user, facility))
    ? undefined
    : notYours(user);

function notYours({ role, facilities }: User): string {
  if (!mayIssue(role, 'savePerson')) return t`Auditors look and change nothing. Ask an administrator.`;
  return t`You administer ${facilities.join(', ') || t`no facility`}; this is about more. Ask an administrator of all of it.`;
}
