import { createECDH } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { VapidKeys } from './configuration.ts';

const FILE = 'web-push-keys.json';
const keysSchema = z.object({ publicKey: z.string(), privateKey: z.string() });

/**
 * The keys that are kept in the folder; made, and kept there for this server's user alone, if there are none. Devices that have
 * subscribed know the server by them: with others they would have to subscribe anew. Throws if they cannot be read or kept.
 */
export function keptVapidKeys(dataDir: string): VapidKeys {
  const path = join(dataDir, FILE);
  try {
    return read(path);
  } catch (error) {
    if (!isMissing(error)) throw new Error(`${path}: the keys of Web Push cannot be read (${whyOf(error)})`);
  }
  const keys = newKeys();
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, `${JSON.stringify(keys)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new Error(`${path}: the keys of Web Push cannot be kept (${whyOf(error)})`);
  }
  return keys;
}

const read = (path: string): VapidKeys => keysSchema.parse(JSON.parse(readFileSync(path, 'utf8')));

function newKeys(): VapidKeys {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys('base64url');
  // Without leading zeros a key would be too short for those who read it.
  const privateKey = Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url');
  return { publicKey, privateKey };
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Without what is in the file. */
const whyOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'they are none';
