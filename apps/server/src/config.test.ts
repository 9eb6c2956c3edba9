import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const problemsOf = (environment: Record<string, string>) => {
  const parsed = readConfig(environment);
  return parsed.ok ? [] : parsed.problems;
};

describe('the configuration', () => {
  it('needs nothing', () => {
    const defaults = { host: '127.0.0.1', port: 3000, dataDir: './data', logLevel: 'info' };
    expect(readConfig({})).toEqual({ ok: true, config: defaults });
    const unset = { HOST: '', PORT: '', DATA_DIR: '', DATABASE_URL: '', DEMO: '', LOG_LEVEL: '' };
    expect(readConfig(unset)).toEqual({ ok: true, config: defaults });
  });

  it('is what the environment says', () => {
    const environment = {
      HOST: '::1',
      PORT: '0',
      DATA_DIR: '/tmp/clock',
      DEMO: '1',
      LOG_LEVEL: 'warn',
      PATH: '/bin',
    };
    expect(readConfig(environment)).toEqual({
      ok: true,
      config: { host: '::1', port: 0, dataDir: '/tmp/clock', demo: true, logLevel: 'warn' },
    });
  });

  it.each([
    ['HOST', '0.0.0.0', 'this computer only'],
    ['HOST', '192.168.1.7', 'this computer only'],
    ['HOST', 'clock.example', 'this computer only'],
    ['PORT', '65536', 'from 0 to 65535'],
    ['PORT', '-1', 'from 0 to 65535'],
    ['PORT', '3000.5', 'from 0 to 65535'],
    ['PORT', '0x50', 'from 0 to 65535'],
    ['PORT', ' ', 'from 0 to 65535'],
    ['PORT', 'http', 'from 0 to 65535'],
    ['DATABASE_URL', 'postgres://clock:secret@db/clock', 'is not supported yet'],
    ['DEMO', 'yes', 'must be 1 for the demo, 0 for accounts, or unset'],
    ['LOG_LEVEL', 'loud', 'silent, error, warn, info, debug'],
  ])('%s=%s is refused, with what to do', (name, value, reason) => {
    const [problem, ...more] = problemsOf({ [name]: value });
    expect(problem).toMatch(new RegExp(`^${name}: `));
    expect(problem).toContain(reason);
    expect(problem).not.toContain('secret');
    expect(more).toEqual([]);
  });

  it('that is wrong in several places tells all of them', () => {
    const wrong = { HOST: '0.0.0.0', PORT: 'x', DATABASE_URL: 'postgres://db', DEMO: 'no', LOG_LEVEL: 'x' };
    expect(problemsOf(wrong).map((problem) => problem.split(':')[0])).toEqual(Object.keys(wrong));
  });
});
