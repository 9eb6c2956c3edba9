import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT } from '../tools.ts';

/** Where the server has to do with what proves who somebody is. */
const FOLDERS = '{accounts,config,http,limits,live,metrics,sign-in,single-sign-on}';
const SECRET = String.raw`\w*(?:secret|token|password|\bpin|hash|digest|nonce|verifier|ticket|recoverycode|\bcode)\w*`;
/** `shown === kept`, of which one is named like a secret: how long it takes tells how much of it was right. */
const COMPARED = new RegExp(
  String.raw`${SECRET}(?:\([^)]*\))?\s*[!=]==\s*(.*)|[!=]==\s*[\w.#]*${SECRET}\b`,
  'i',
);
/** What is no secret: whether there is one, what kind of thing it is, a word of the program. */
const OPEN = /typeof|[!=]==\s*(undefined|null|true|false|'|"|`|\d|[A-Z_]+\b)|error\.code/;

const suspicious = (source: string): readonly string[] =>
  source.split('\n').filter((line) => COMPARED.test(line) && !OPEN.test(line));

test('no secret is compared letter by letter', () => {
  const files = globSync(`apps/server/src/${FOLDERS}/**/*.ts`, { cwd: ROOT });
  expect(files.length).toBeGreaterThan(60);
  const found = files
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) =>
      suspicious(readFileSync(ROOT + file, 'utf8')).map((line) => `${file}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

test.each([
  'if (token === kept.token) return session;',
  'return shown !== this.#pinHash;',
  'const ok = digestOf(secret) === stored;',
  'if (given.code === invitation.code) {',
])('%s would be found', (line) => {
  expect(suspicious(line)).toEqual([line]);
});

test.each([
  'if (token === undefined) return;',
  "if (typeof given.token !== 'string') return;",
  "const isDown = code === 'OAUTH_TIMEOUT';",
  'return isSame(one, token);',
])('%s is no comparison of secrets', (line) => {
  expect(suspicious(line)).toEqual([]);
});
