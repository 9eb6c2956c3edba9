import type { HttpError } from '@ionm-clock/protocol';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { PROFILE_BILLER } from '../testing/organisation.ts';
import { ACME } from '../testing/profiles.ts';
import { TestServer } from '../testing/test-server.ts';

const SECRET = 'Doe, Jane 1961';

let server: TestServer;
let api: ApiClient;
beforeAll(async () => {
  server = await TestServer.started(new MemoryStore());
  api = new ApiClient(server.address, PROFILE_BILLER);
});
afterAll(() => server.stopAndForget());

async function refused(response: Response): Promise<number> {
  const body = (await response.json()) as HttpError;
  const { problems, ...error } = body.error;
  expect({ ...body, error }).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
  for (const problem of problems ?? []) {
    expect(problem).toEqual({ path: expect.any(String), reason: expect.any(String) });
  }
  expect(JSON.stringify(body)).not.toContain(SECRET);
  return response.status;
}

const path = fc.constantFrom(
  '/sign-in',
  '/exports/batches',
  '/records',
  '/me',
  '/profiles',
  '/profiles/preview',
  '/nowhere',
);

/** Every field of a profile, with anything in it. */
const fieldsOf = (profile: object) =>
  Object.fromEntries(Object.keys(profile).map((field) => [field, fc.jsonValue()]));

describe('a request that is not as agreed', { timeout: 30_000 }, () => {
  it('is refused with a reason, whatever its body holds', async () => {
    const body = fc.oneof(
      fc.jsonValue(),
      fc.record({ caseIds: fc.jsonValue() }),
      fc.record({ userId: fc.jsonValue() }),
      fc.record({ profile: fc.jsonValue(), after: fc.jsonValue(), commandId: fc.constant('command-1') }),
      fc.record({ profile: fc.record({ ...fieldsOf(ACME), colour: fc.jsonValue() }), after: fc.nat() }),
    );
    await fc.assert(
      fc.asyncProperty(path, body, async (where, value) => {
        const status = await refused(await api.post(where, value));
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });

  it('is refused with a reason, if its body is not even JSON', async () => {
    const contentType = fc.constantFrom(
      'application/json',
      'text/plain',
      'multipart/form-data',
      'application/json; charset=x',
    );
    await fc.assert(
      fc.asyncProperty(
        path,
        fc.string({ unit: 'binary', maxLength: 50 }),
        contentType,
        async (where, text, type) => {
          const status = await refused(await api.postText(where, text, type));
          expect(status).toBeGreaterThanOrEqual(400);
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['half of JSON', 400, `{"userId":"${SECRET}`],
    ['a case id that cannot be one', 400, JSON.stringify({ caseIds: [SECRET, '\u0000'] })],
    ['more than anybody chooses', 413, JSON.stringify({ caseIds: [SECRET.repeat(40_000)] })],
  ])('with %s is refused', async (_, status, text) => {
    expect(await refused(await api.postText('/exports/batches', text))).toBe(status);
  });

  it('for something that is not there is told so', async () => {
    expect(await refused(await api.get('/nowhere'))).toBe(404);
    expect(await refused(await api.get('/%E0%A4%A'))).toBe(404);
    expect(await refused(await fetch(`${server.address}/technologist`, { method: 'DELETE' }))).toBe(404);
  });

  it('leaves a line in the log, without what was sent', () => {
    expect(server.lines.has('"what":"invalid request","status":413')).toBe(true);
    expect(server.lines.has('Doe')).toBe(false);
    expect(server.lines.has('request failed')).toBe(false);
  });
});
