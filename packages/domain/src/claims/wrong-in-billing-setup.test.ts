import { describe, expect, it } from 'vitest';
import { destinationId, facilityId, userId } from '../ids.ts';
import { CHIEF, MERCY_ID, NOWHERE_ID, SET_UP } from '../testing/any-organisation.ts';
import { after, refusalOf } from '../testing/organisation-decisions.ts';
import { type BillingSetup, NO_BILLING_SETUP } from './billing-setup.ts';
import { isNpi, type Npi } from './npi.ts';
import { billingSetupProblems } from './wrong-in-billing-setup.ts';

function npi(text: string): Npi {
  if (!isNpi(text)) throw new Error(`no NPI: ${text}`);
  return text;
}

const provider = (id: string) => ({
  userId: userId(id),
  npi: npi('1234567893'),
  lastName: 'Lind',
  firstName: 'Eva',
});
const place = (facility: typeof MERCY_ID) => ({ facility, name: 'Mercy', placeOfService: '21' });
const download = (id: string) => ({
  id: destinationId(id),
  title: 'Archive',
  format: 'json' as const,
  delivery: { kind: 'download' as const },
});
const CHARGE = { code: '95940', cents: 1 };

const problemsOf = (changes: Partial<BillingSetup>) =>
  billingSetupProblems(SET_UP, { ...NO_BILLING_SETUP, ...changes }).map(({ code, field }) => [code, field]);

describe('what is wrong in a billing set-up', () => {
  it('is nothing where everybody and everything is there, once', () => {
    const right = {
      providers: [provider('chief')],
      facilities: [place(MERCY_ID)],
      charges: [CHARGE],
      destinations: [download('archive')],
    };
    expect(problemsOf(right)).toEqual([]);
  });

  it('is told all at once, each at its field', () => {
    expect(
      problemsOf({
        providers: [provider('chief'), provider('nobody')],
        facilities: [place(NOWHERE_ID)],
        charges: [CHARGE, CHARGE],
        destinations: [
          download('archive'),
          download('csv'),
          { ...download('archive'), delivery: { kind: 'mllp', host: 'host', port: 2575, tls: true } },
        ],
      }),
    ).toEqual([
      ['repeated', 'setup.charges.1.code'],
      ['repeated', 'setup.destinations.2.id'],
      ['no-such-person', 'setup.providers.1.userId'],
      ['no-such-facility', 'setup.facilities.0.facility'],
      ['name-taken', 'setup.destinations.1.id'],
      ['wrong-identifier', 'setup.destinations.2.format'],
    ]);
  });

  it('is not whom or what it names where nobody and nothing is set up', () => {
    const nothing = { people: new Map(), facilities: new Map() };
    const setup = {
      ...NO_BILLING_SETUP,
      providers: [provider('x')],
      facilities: [place(facilityId('Elsewhere'))],
    };
    expect(billingSetupProblems(nothing, setup)).toEqual([]);
  });
});

describe('a set-up that somebody else saved meanwhile', () => {
  const save = (cents: number, afterVersion?: number) => ({
    type: 'saveBillingSetup' as const,
    setup: { ...NO_BILLING_SETUP, charges: [{ code: '95940', cents }] },
    ...(afterVersion === undefined ? {} : { after: afterVersion }),
  });

  it('is not overwritten by whoever did not see it', () => {
    expect(refusalOf(save(1, 1))).toEqual(['changed-meanwhile', 'after']);
    const once = after(save(1, 0));
    expect(once.billingVersion).toBe(1);
    expect(refusalOf(save(2, 0), CHIEF, once)).toEqual(['changed-meanwhile', 'after']);
    expect(refusalOf(save(2, 1), CHIEF, once)).toBe('accepted');
    expect(refusalOf(save(2), CHIEF, once)).toBe('accepted');
  });
});
