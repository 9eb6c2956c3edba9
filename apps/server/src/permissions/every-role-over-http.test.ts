import { randomUUID } from 'node:crypto';
import { mayEditProfiles, mayIssue, maySee, NO_BILLING_SETUP, REPORT_NAMES } from '@ionm-clock/domain';
import type { Administration, AuditAnswer, RecordsAnswer, ReportAnswer } from '@ionm-clock/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { START, STOP, schedule } from '../testing/commands.ts';
import { NORTH } from '../testing/organisation.ts';
import { saveRequest } from '../testing/profiles.ts';
import { reaches, WALKERS, type Walker, walker } from '../testing/role-scopes.ts';
import { ofEveryone, RoleWalk, triedByEveryone } from '../testing/role-walk.ts';

let walk: RoleWalk;
beforeAll(async () => {
  walk = await RoleWalk.started();
});
afterAll(() => walk.stop());

/** Of everyone whether it came out as the table says; who did not is told by name. */
async function expectOfEveryone(
  isAllowed: (who: Walker) => boolean,
  isRefused: (who: Walker) => Promise<boolean>,
): Promise<void> {
  expect(await triedByEveryone(isRefused)).toEqual(ofEveryone(isAllowed));
}

describe('over HTTP, by everyone', () => {
  const posts = async (who: Walker, path: string, body: object): Promise<boolean> =>
    (await walk.http(who).post(path, body)).status === 403;

  it('payer profiles', async () => {
    const isAllowed = (who: Walker): boolean => mayEditProfiles(who.user);
    await expectOfEveryone(isAllowed, (who) => posts(who, '/profiles/preview', saveRequest()));
    await expectOfEveryone(isAllowed, async (who) => {
      const request = saveRequest();
      const response = await walk.http(who).post('/profiles', request);
      if (response.ok) walk.carriedOut.add(request.commandId);
      return response.status === 403;
    });
  });

  it('imports', async () => {
    const file = () => ({ commandId: randomUUID(), text: 'id,name\nx,X', apply: false });
    await expectOfEveryone(
      ({ role }) => mayIssue(role, 'importPeople'),
      (who) => posts(who, '/administration/imports/people', file()),
    );
    await expectOfEveryone(
      ({ role }) => mayIssue(role, 'importSchedule'),
      (who) => posts(who, '/administration/imports/schedule', file()),
    );
  });

  it('files for billing', async () => {
    await expectOfEveryone(
      ({ role }) => maySee(role, 'exports'),
      (who) => posts(who, '/exports/check', { destination: 'csv', caseIds: ['nothing'] }),
    );
    const retry = () => ({ commandId: randomUUID(), reason: 'The host is back' });
    await expectOfEveryone(
      ({ role }) => maySee(role, 'exports'),
      (who) => posts(who, '/exports/batches/1/retry', retry()),
    );
    for (const path of ['/exports/batches', '/exports/batches/1']) {
      await expectOfEveryone(
        ({ role }) => maySee(role, 'records'),
        async (who) => (await walk.http(who).get(path)).status === 403,
      );
    }
  });

  it('the billing set-up', async () => {
    await expectOfEveryone(
      ({ role }) => maySee(role, 'payer-profiles'),
      async (who) => (await walk.http(who).get('/billing-setup')).status === 403,
    );
    await expectOfEveryone(
      ({ user }) => mayEditProfiles(user),
      async (who) => {
        const commandId = randomUUID();
        const charges = [{ code: '95940', cents: who.user.userId.length }];
        const command = { type: 'saveBillingSetup', setup: { ...NO_BILLING_SETUP, charges } };
        const response = await walk.http(who).post('/administration/commands', { commandId, command });
        if (response.ok) walk.carriedOut.add(commandId);
        return response.status === 403;
      },
    );
  });

  it('tokens and webhooks of programs', async () => {
    const isAllowed = ({ role, worksAt }: Walker): boolean =>
      mayIssue(role, 'manageIntegrations') && worksAt === 'everywhere';
    await expectOfEveryone(
      isAllowed,
      async (who) => (await walk.http(who).get('/integrations')).status === 403,
    );
    const ofWebhook = ['remove', 'switch', 'test', 'try'].map((act) => `/webhooks/${act}`);
    for (const path of ['/tokens', '/tokens/revoke', '/webhooks', ...ofWebhook]) {
      await expectOfEveryone(isAllowed, (who) => posts(who, `/integrations${path}`, {}));
    }
  });

  it('reports as files', async () => {
    for (const name of REPORT_NAMES) {
      await expectOfEveryone(
        ({ role }) => maySee(role, 'reports'),
        async (who) => (await walk.http(who).get(`/reports/${name}/csv`)).status === 403,
      );
    }
  });

  it('notices on a device', async () => {
    const isAllowed = ({ role }: Walker): boolean => role === 'technologist' || role === 'physician';
    const endpoint = 'https://fcm.googleapis.com/fcm/send/x';
    const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) };
    await expectOfEveryone(isAllowed, async (who) => (await walk.http(who).get('/web-push')).status === 403);
    for (const [path, body] of [
      ['/web-push/subscriptions', { endpoint, keys }],
      ['/web-push/subscriptions/remove', { endpoint }],
      ['/web-push/try', { endpoint }],
    ] as const) {
      await expectOfEveryone(isAllowed, (who) => posts(who, path, body));
    }
  });

  it('what is signed', async () => {
    const proof = { kind: 'pin', pin: '0000' };
    const attestation = { caseId: 'nothing', version: 1, meaning: 'I was there', proof };
    await expectOfEveryone(
      ({ role }) => mayIssue(role, 'attestRecord'),
      (who) => posts(who, '/attestations', { ...attestation, commandId: randomUUID() }),
    );
  });
});

describe('what everyone sees', () => {
  const ENDED = 'ended-here';
  beforeAll(async () => {
    const tech = walker('technologist-here');
    for (const command of [schedule(), START, STOP]) await walk.sends(tech, ENDED, command);
  });

  it('of cases', async () => {
    for (const who of WALKERS) {
      const client = await walk.arrives(who);
      const seen = client.snapshots.flatMap(({ cases }) => cases.map(({ caseId }) => String(caseId)));
      expect([who.user.userId, seen.length > 0]).toEqual([who.user.userId, reaches(who)]);
    }
  });

  it('of records', async () => {
    for (const who of WALKERS) {
      const response = await walk.http(who).get('/records');
      const may = maySee(who.role, 'records');
      expect([who.user.userId, response.status]).toEqual([who.user.userId, may ? 200 : 403]);
      if (!may) continue;
      const { records } = (await response.json()) as RecordsAnswer;
      expect(records.some(({ record }) => record.caseId === ENDED)).toBe(reaches(who));
    }
  });

  it('of reports', async () => {
    for (const who of WALKERS) {
      const response = await walk.http(who).get('/reports/finalization');
      const day = await walk.http(who).get('/reports/over-limit/day?physician=nobody&date=2026-11-03');
      const may = maySee(who.role, 'reports');
      const status = may ? 200 : 403;
      expect([who.user.userId, response.status, day.status]).toEqual([who.user.userId, status, status]);
      if (!may) continue;
      const { report } = (await response.json()) as ReportAnswer<'finalization'>;
      expect(report.list.some(({ caseId }) => caseId === ENDED)).toBe(reaches(who));
    }
  });

  it('of the organisation', async () => {
    for (const who of WALKERS) {
      const response = await walk.http(who).get('/administration');
      const may = maySee(who.role, 'organisation');
      expect([who.user.userId, response.status]).toEqual([who.user.userId, may ? 200 : 403]);
      if (!may) continue;
      const { facilities } = (await response.json()) as Administration;
      expect(facilities.some(({ id }) => id === NORTH)).toBe(reaches(who));
    }
  });

  it('of the audit trail', async () => {
    for (const who of WALKERS) {
      const response = await walk.http(who).post('/audit-trail', { caseId: ENDED });
      const may = maySee(who.role, 'audit-trail');
      expect([who.user.userId, response.status]).toEqual([who.user.userId, may ? 200 : 403]);
      if (!may) continue;
      const { entries } = (await response.json()) as AuditAnswer;
      expect(entries.length > 0).toBe(reaches(who));
    }
  });
});

it('the log has the changes of what was carried out, and of nothing that was refused', async () => {
  expect(walk.carriedOut.size).toBeGreaterThan(3);
  expect(await walk.differences()).toEqual({ unasked: [], missing: [] });
});
