import { expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { schedule } from '../testing/commands.ts';
import { NORTH, TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

it('a payer profile that is not known is refused, and the choice is told', async () => {
  const server = await TestServer.started(new MemoryStore());
  const tech = await server.client(TECH_NORTH);
  expect(await tech.does('C-1', schedule(NORTH, { payerProfile: 'cpt-typo' }))).toEqual({
    ok: false,
    error: {
      code: 'no-such-profile',
      message: 'There is no such payer profile. Choose one of cpt, medicare, quarter-hour.',
      field: 'details.payerProfile',
    },
  });
  expect((await tech.does('C-1', schedule())).ok).toBe(true);
  expect(
    await tech.does('C-1', { type: 'changeDetails', changes: { payerProfile: 'cpt-typo' } }),
  ).toMatchObject({ ok: false, error: { code: 'no-such-profile', field: 'changes.payerProfile' } });
  await server.stopAndForget();
});
