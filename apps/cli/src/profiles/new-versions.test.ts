import { CPT } from '@ionm-clock/domain';
import { NEW_ORGANISATION } from '@ionm-clock/server/organisation';
import { describe, expect, it } from 'vitest';
import { ACME, ACME_BY_QUARTERS } from '../testing/acme.ts';
import { newVersions } from './new-versions.ts';

const file = (draft = ACME, name = 'acme.json') => ({ file: name, draft });
const withAcme = { ...NEW_ORGANISATION, profiles: NEW_ORGANISATION.profiles.with({ ...ACME, version: 1 }) };

describe('the versions that files make', () => {
  it('are counted for each profile, in the order of the files', () => {
    const beta = { ...ACME, id: 'beta' };
    expect(newVersions(withAcme, [file(ACME_BY_QUARTERS), file(beta), file(ACME)])).toEqual({
      ok: true,
      fresh: [
        { file: 'acme.json', profile: { ...ACME_BY_QUARTERS, version: 2 } },
        { file: 'acme.json', profile: { ...beta, version: 1 } },
        { file: 'acme.json', profile: { ...ACME, version: 3 } },
      ],
      alreadySo: [],
    });
  });

  it('are none where the latest version says exactly that, in whatever order of fields', () => {
    const turned = Object.fromEntries(Object.entries(ACME).toReversed()) as typeof ACME;
    expect(newVersions(withAcme, [file(turned)])).toEqual({
      ok: true,
      fresh: [],
      alreadySo: [{ ...ACME, version: 1 }],
    });
  });

  it('are none at all if one of them may not be', () => {
    expect(newVersions(withAcme, [file(ACME_BY_QUARTERS), file({ ...CPT }, 'cpt.json')])).toEqual({
      ok: false,
      problems: [
        {
          file: 'cpt.json',
          path: 'id',
          reason: 'The profile cpt comes with the program: give yours another id.',
        },
      ],
    });
  });
});
