import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { LIMITS } from './limits/limits.ts';

const HERE = { tls: false, proxies: [] };

const problemsOf = (environment: Record<string, string>) => {
  const parsed = readConfig(environment);
  return parsed.ok ? [] : parsed.problems;
};

describe('the configuration', () => {
  it('needs nothing', () => {
    const defaults = {
      host: '127.0.0.1',
      port: 3000,
      dataDir: './data',
      cacheDir: './data',
      demoWeeks: 3,
      logLevel: 'info',
      drainSeconds: 0,
      traces: false,
      reach: HERE,
      limits: LIMITS,
      warnings: [],
    };
    expect(readConfig({})).toEqual({ ok: true, config: defaults });
    const unset = { HOST: '', PORT: '', DATA_DIR: '', DATABASE_URL: '', DEMO: '', LOG_LEVEL: '' };
    expect(readConfig(unset)).toEqual({ ok: true, config: defaults });
  });

  it('is what the environment says', () => {
    const environment = {
      HOST: '::1',
      PORT: '0',
      DATA_DIR: '/tmp/clock',
      CACHE_DIR: '/tmp/cache',
      DEMO: '1',
      LOG_LEVEL: 'warn',
      PRIVATE_WEBHOOKS: 'on',
      PATH: '/bin',
    };
    expect(readConfig(environment)).toEqual({
      ok: true,
      config: {
        host: '::1',
        port: 0,
        dataDir: '/tmp/clock',
        cacheDir: '/tmp/cache',
        demo: true,
        demoWeeks: 3,
        logLevel: 'warn',
        drainSeconds: 0,
        traces: false,
        reach: HERE,
        privateWebhooks: true,
        limits: LIMITS,
        warnings: [],
      },
    });
  });

  it.each([
    ['HOST', '0.0.0.0', 'set PUBLIC_URL'],
    ['HOST', '192.168.1.7', 'nothing is served to other computers over plain http'],
    ['HOST', 'clock.example', 'must be an address of this computer'],
    ['PUBLIC_URL', 'http://clock.example', 'must be https://'],
    ['PUBLIC_URL', 'https://clock.example/app', 'nothing after it'],
    ['PUBLIC_URL', 'https://someone:secret@clock.example', 'must be https://'],
    ['PUBLIC_URL', 'clock.example', 'must be https://'],
    ['PUBLIC_URL', 'https://clock.example', 'TLS_CERT_FILE and TLS_KEY_FILE, or TRUST_PROXY'],
    ['TRUST_PROXY', '10.0.0.7', 'needs PUBLIC_URL'],
    ['TRUST_PROXY', 'true', 'addresses or ranges of your proxies'],
    ['TRUST_PROXY', '0.0.0.0/0', 'not all addresses'],
    ['TRUST_PROXY', '10.0.0.7, ::/0', 'not all addresses'],
    ['TRUST_PROXY', '0.0.0.0/0.0.0.0', 'not all addresses'],
    ['TLS_CERT_FILE', '/etc/cert.pem', 'needs TLS_KEY_FILE'],
    ['RATE_LIMITS', 'none', 'must be on or off'],
    ['PRIVATE_WEBHOOKS', 'yes', 'must be on or off'],
    ['DEMO_WEEKS', 'many', 'must be a whole number of weeks, at most 99'],
    ['METRICS_TOKEN_FILE', '/nowhere/secret', 'cannot be read (ENOENT)'],
    ['PORT', '65536', 'from 0 to 65535'],
    ['PORT', '-1', 'from 0 to 65535'],
    ['PORT', '3000.5', 'from 0 to 65535'],
    ['PORT', '0x50', 'from 0 to 65535'],
    ['PORT', ' ', 'from 0 to 65535'],
    ['PORT', 'http', 'from 0 to 65535'],
    ['DATABASE_URL', 'mysql://clock:secret@db/clock', 'must begin with postgresql://'],
    ['DATABASE_URL_FILE', '/nowhere/url', 'cannot be read (ENOENT)'],
    ['DRAIN_SECONDS', '121', 'seconds, at most 120'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', '127.0.0.1:4318', 'address of a collector'],
    ['DRAIN_SECONDS', '1.5', 'seconds, at most 120'],
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
    const wrong = { HOST: 'x', PORT: 'x', DATABASE_URL: 'db', DEMO: 'no', LOG_LEVEL: 'x' };
    expect(problemsOf(wrong).map((problem) => problem.split(':')[0])).toEqual(Object.keys(wrong));
  });

  it('of a server that others reach, over TLS or behind a proxy', () => {
    const others = { DEMO: '0', HOST: '0.0.0.0', PUBLIC_URL: 'https://clock.example:8443/' };
    expect(readConfig({ ...others, TLS_CERT_FILE: '/c.pem', TLS_KEY_FILE: '/k.pem' })).toMatchObject({
      ok: true,
      config: {
        demo: false,
        reach: { publicOrigin: 'https://clock.example:8443', tls: true, proxies: [] },
        certificateFiles: { certificate: '/c.pem', key: '/k.pem' },
      },
    });
    expect(readConfig({ ...others, TRUST_PROXY: '10.0.0.7, loopback,10.1.0.0/16' })).toMatchObject({
      ok: true,
      config: { reach: { tls: false, proxies: ['10.0.0.7', 'loopback', '10.1.0.0/16'] } },
    });
  });

  it('of a demo that others could reach is refused', () => {
    const others = { DEMO: '1', PUBLIC_URL: 'https://clock.example', TRUST_PROXY: 'loopback' };
    expect(problemsOf(others)).toEqual([expect.stringContaining('this computer only')]);
  });
});
