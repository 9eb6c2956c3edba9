import { instant } from '@ionm-clock/domain';
import { type CommitResult, MemoryStore, type NewAnswer } from '@ionm-clock/server/log';
import { describe, expect, it } from 'vitest';
import { ACME, ACME_BY_QUARTERS } from '../testing/acme.ts';
import { organisationIn } from './log-contents.ts';
import { saveProfiles } from './save-profiles.ts';

const NOW = instant(Date.parse('2026-12-01T00:00:00Z'));
const file = (draft = ACME) => ({ file: 'acme.json', draft });

/** A log into which somebody else saves a version of the same profile before each of the first commits. */
class BusyStore extends MemoryStore {
  #others: number;
  #isOther = false;

  constructor(others: number) {
    super();
    this.#others = others;
  }

  override async commit(expectedHead: number, answers: readonly NewAnswer[]): Promise<CommitResult> {
    if (!this.#isOther && this.#others-- > 0) {
      this.#isOther = true;
      await saveProfiles(this, [file({ ...ACME_BY_QUARTERS, title: `Other ${expectedHead}` })], NOW);
      this.#isOther = false;
    }
    return super.commit(expectedHead, answers);
  }
}

describe('payer profiles that are saved from files', () => {
  it('are in the log, by the program', async () => {
    const store = new MemoryStore();
    await saveProfiles(store, [file(ACME), file(ACME_BY_QUARTERS)], NOW);
    const events = await store.read(0, 10);
    expect(events).toMatchObject([
      { stream: 'organisation', version: 1, type: 'profile.saved', payload: { profile: { version: 1 } } },
      { stream: 'organisation', version: 2, type: 'profile.saved', payload: { profile: { version: 2 } } },
    ]);
    for (const event of events) {
      expect(event).toMatchObject({
        source: 'import',
        actor: { userId: 'import', role: 'system' },
        at: NOW,
        recordedAt: NOW,
      });
    }
    expect((await organisationIn(store)).profiles.latest('acme')).toEqual({
      ...ACME_BY_QUARTERS,
      version: 2,
    });
  });

  it('follow what a server saved meanwhile', async () => {
    const store = new BusyStore(3);
    expect(await saveProfiles(store, [file()], NOW)).toMatchObject({
      ok: true,
      fresh: [{ profile: { version: 4 } }],
    });
    expect((await organisationIn(store)).profiles.versions('acme').map(({ title }) => title)).toEqual([
      'Other 0',
      'Other 1',
      'Other 2',
      'Acme Health',
    ]);
  });

  it('leave the log as it is if others never pause', async () => {
    const store = new BusyStore(Number.POSITIVE_INFINITY);
    expect(await saveProfiles(store, [file()], NOW)).toEqual({
      ok: false,
      reason: expect.stringContaining('nothing was saved'),
    });
    expect((await organisationIn(store)).profiles.versions('acme').map(({ title }) => title)).not.toContain(
      'Acme Health',
    );
  });

  it('are told not to be saved when the disk refuses', async () => {
    const store = new MemoryStore();
    store.commit = async () => ({ ok: false, reason: 'not-saved', cause: new Error('the disk is full') });
    expect(await saveProfiles(store, [file()], NOW)).toEqual({
      ok: false,
      reason: 'nothing was saved, the log could not be written: Error: the disk is full',
    });
  });
});
