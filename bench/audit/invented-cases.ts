import { seededRandom } from '../random.ts';

/** An invented old case. Times are local, `2026-03-02 10:31`. */
export interface InventedCase {
  readonly id: string;
  readonly physician: string;
  readonly technologist: string;
  readonly room: string;
  readonly start: string;
  readonly stop: string;
  readonly location: string;
  readonly payer: string;
}

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const CASES_A_DAY = 400;
const PHYSICIANS = 110;
const TECHNOLOGISTS = 450;
const ROOMS = 450;
/** How many of a hundred people round their times to 5 minutes. */
const ROUNDERS = 30;

/**
 * Cases of a large group, 400 a day and about four a physician, in no order within some days. Some have no stop or no physician,
 * some last over midnight or for days, and a third of the physicians round.
 */
export function* inventedCases(count: number, seed: number): Generator<InventedCase> {
  const random = seededRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const first = Date.UTC(2016, 0, 4);
  for (let index = 0; index < count; index++) {
    const day = Math.floor(index / CASES_A_DAY) + below(3);
    const physician = below(PHYSICIANS);
    const grid = physician % 100 < ROUNDERS ? 5 : 1;
    const started = Math.floor((420 + below(600)) / grid) * grid;
    const minutes = below(2_000) === 0 ? 3_000 + below(2_000) : 45 + below(260);
    const start = first + day * DAY_MS + started * MINUTE_MS;
    const stop = start + Math.ceil(minutes / grid) * grid * MINUTE_MS;
    yield {
      id: `C-${index + 1}`,
      physician: below(500) === 0 ? '' : `dr-${physician + 1}`,
      technologist: `tech-${below(TECHNOLOGISTS) + 1}`,
      room: `OR ${below(ROOMS) + 1}`,
      start: localText(start),
      stop: below(500) === 0 ? '' : localText(stop),
      location: ['remote', 'remote', 'remote', 'in-room', 'in-facility'][below(5)] ?? 'remote',
      payer: ['cpt', 'medicare', 'quarter-hour'][below(3)] ?? 'cpt',
    };
  }
}

const localText = (ms: number): string => new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
