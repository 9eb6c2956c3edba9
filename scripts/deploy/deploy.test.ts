import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig, VARIABLES } from '../../apps/server/src/config.ts';
import { ROOT } from '../tools.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const CONTAINERFILE = read('deploy/Containerfile');
const UNIT = read('deploy/ionm-clock.service');

const composeSchema = z.object({
  services: z.record(
    z.string(),
    z.object({
      environment: z.record(z.string(), z.string()).default({}),
      secrets: z.array(z.string()).default([]),
      networks: z.unknown(),
    }),
  ),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});
const COMPOSE = composeSchema.parse(parse(read('deploy/compose.yaml'), { merge: true }));
const serviceOf = (name: string) => COMPOSE.services[name] ?? expect.fail(`no ${name}`);

/** Variables that Node.js reads, and not the server. */
const OF_NODE = new Set(['NODE_ENV']);

/** `NAME=value`, with blanks between them. */
const assignments = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
  );

const IMAGE = assignments(/^ENV (.*)$/m.exec(CONTAINERFILE)?.[1] ?? '');
const SERVICE = assignments(/^Environment=(.*)$/m.exec(UNIT)?.[1] ?? '');

const secrets = mkdtempSync(join(tmpdir(), 'ionm-secrets-'));
afterAll(() => rmSync(secrets, { recursive: true }));

/** What the container has in its environment, with files in place of the secrets that are mounted. */
function environmentOf(name: string): Record<string, string> {
  const environment: Record<string, string> = { ...IMAGE };
  for (const [variable, value] of Object.entries(serviceOf(name).environment)) {
    const secret = /^\/run\/secrets\/(.+)$/.exec(value)?.[1];
    environment[variable] =
      secret === undefined ? value.replace(/\$\{PUBLIC_HOST:.*\}/, 'clock.example.org') : made(secret);
  }
  return environment;
}

function made(secret: string): string {
  const path = join(secrets, secret);
  writeFileSync(path, secret === 'database_url' ? 'postgresql://ionm:word@database/ionm\n' : 'a-word\n', {
    mode: 0o400,
  });
  return path;
}

describe('the image', () => {
  it('copies what is there', () => {
    const copied = [...CONTAINERFILE.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) =>
      paths.split(' '),
    );
    expect(copied).toContain('apps/server');
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const ignored = read('.dockerignore').split('\n');
    expect(copied.filter((path) => !ignored.includes(`!${path.split('/')[0]}`))).toEqual([]);
    expect(existsSync(join(ROOT, /CMD \["node", "([^-"]+)"\]/.exec(CONTAINERFILE)?.[1] ?? 'none'))).toBe(
      true,
    );
  });

  it('runs on the Node.js with which everything is tested, and not as root', () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(read('node_modules/node/package.json')));
    expect(CONTAINERFILE).toContain(`node:${version}-`);
    expect(CONTAINERFILE).toMatch(/^USER 10001:10001$/m);
  });

  it('sets variables that the server knows, and no secret', () => {
    expect(Object.keys(IMAGE).filter((name) => !VARIABLES.has(name) && !OF_NODE.has(name))).toEqual([]);
    expect(CONTAINERFILE).not.toMatch(/TOKEN|PASSWORD|SECRET|DATABASE_URL/);
  });

  it('alone serves nobody: it says what to set', () => {
    expect(readConfig(IMAGE)).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('set PUBLIC_URL')],
    });
  });
});

describe.each(['app-1', 'app-2'])('the container %s', (name) => {
  it('has variables that the server knows and takes', () => {
    expect(Object.keys(serviceOf(name).environment).filter((variable) => !VARIABLES.has(variable))).toEqual(
      [],
    );
    expect(readConfig(environmentOf(name))).toMatchObject({
      ok: true,
      config: { demo: false, databaseUrl: 'postgresql://ionm:word@database/ionm', warnings: [] },
    });
  });

  it('trusts the proxy', () => {
    const front = z.object({ front: z.object({ ipv4_address: z.string() }) });
    const { ipv4_address } = front.parse(serviceOf('proxy').networks).front;
    expect(serviceOf(name).environment['TRUST_PROXY']).toBe(ipv4_address);
  });
});

it('each secret of a container is a file, which is not in the repository', () => {
  const used = Object.values(COMPOSE.services).flatMap((service) => service.secrets);
  expect(new Set(used)).toEqual(new Set(Object.keys(COMPOSE.secrets)));
  for (const { file } of Object.values(COMPOSE.secrets)) expect(file).toMatch(/^secrets\//);
  expect(read('.gitignore').split('\n')).toContain('/deploy/secrets/');
});

describe('the unit', () => {
  it('sets variables that the server knows', () => {
    expect(Object.keys(SERVICE)).toContain('DATA_DIR');
    expect(Object.keys(SERVICE).filter((name) => !VARIABLES.has(name) && !OF_NODE.has(name))).toEqual([]);
  });

  it('starts a file that is there, on the Node.js that is installed with it', () => {
    const [, node = '', main = ''] = /^ExecStart=\/opt\/ionm-clock\/(\S+) (\S+)$/m.exec(UNIT) ?? [];
    expect(existsSync(join(ROOT, node)) && existsSync(join(ROOT, main))).toBe(true);
  });
});

it('a stop is waited for longer than the longest drain that is set', () => {
  const drain = Number(serviceOf('app-1').environment['DRAIN_SECONDS']);
  expect(Number(/stop_grace_period: (\d+)s/.exec(read('deploy/compose.yaml'))?.[1])).toBeGreaterThan(
    drain + 5,
  );
});

it('each variable that the server knows is in the documents', () => {
  const documents = ['README.md', 'docs/notifications.md', 'docs/single-sign-on.md'].map(read).join('\n');
  const told = (name: string) =>
    documents.includes(name) || documents.includes(`${name.replace(/_FILE$/, '')}\`, or \`…_FILE`);
  expect([...VARIABLES].filter((name) => !told(name))).toEqual([]);
});
