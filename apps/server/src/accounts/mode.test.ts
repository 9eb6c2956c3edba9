import { describe, expect, it } from 'vitest';
import { modeOf, WrongMode } from './mode.ts';

const EMPTY = { isDemo: false, isAdministered: false };
const DEMO = { isDemo: true, isAdministered: false };
const DEMO_WITH_PEOPLE = { isDemo: true, isAdministered: true };
const REAL = { isDemo: false, isAdministered: true };

describe('the mode', () => {
  it.each([
    [undefined, EMPTY, 'demo'],
    [undefined, DEMO, 'demo'],
    [undefined, DEMO_WITH_PEOPLE, 'demo'],
    [undefined, REAL, 'accounts'],
    [true, EMPTY, 'demo'],
    [true, DEMO_WITH_PEOPLE, 'demo'],
    [false, EMPTY, 'accounts'],
    [false, REAL, 'accounts'],
  ])('with DEMO %s on %j is %s', (demo, kind, mode) => {
    expect(modeOf(demo, kind)).toBe(mode);
  });

  it('never brings invented cases and real people together', () => {
    expect(() => modeOf(true, REAL)).toThrow(WrongMode);
    expect(() => modeOf(false, DEMO)).toThrow(WrongMode);
    expect(() => modeOf(false, DEMO_WITH_PEOPLE)).toThrow(WrongMode);
  });
});
