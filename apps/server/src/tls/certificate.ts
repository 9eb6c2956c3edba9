import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { SecureContextOptions, TlsOptions } from 'node:tls';
import type { CertificateFiles } from '../config/reach-config.ts';
import type { Log } from '../log-line.ts';

/** Programs that renew certificates replace both files within moments; nobody waits for this. */
const LOOK_EVERY_MS = 10_000;
const WARN_BEFORE_DAYS = 14;
const DAY_MS = 24 * 3_600_000;

/** What a server speaks TLS with: nothing older than 1.2. */
export const TLS_RULES: TlsOptions = { minVersion: 'TLSv1.2', honorCipherOrder: true };

/** Why a certificate cannot be used: which variable names what is wrong. */
class CertificateUnusable extends Error {}

/** The certificate in its files, which are read again when they change or when that is asked for. */
export class Certificate {
  readonly #files: CertificateFiles;
  readonly #log: Log;
  readonly #onRead: (read: SecureContextOptions) => void;
  readonly #lookAgain = (): void => this.readAgain();

  constructor(files: CertificateFiles, log: Log, onRead: (read: SecureContextOptions) => void) {
    this.#files = files;
    this.#log = log;
    this.#onRead = onRead;
  }

  /** Throws if it cannot be used. */
  static read({ certificate, key }: CertificateFiles): SecureContextOptions & { readonly validTo: Date } {
    const cert = contentOf(certificate, 'TLS_CERT_FILE');
    const privateKey = contentOf(key, 'TLS_KEY_FILE');
    const parsed = usable('TLS_CERT_FILE', 'holds no certificate in PEM', () => new X509Certificate(cert));
    const parsedKey = usable('TLS_KEY_FILE', 'holds no private key in PEM without a password', () =>
      createPrivateKey(privateKey),
    );
    if (!parsed.checkPrivateKey(parsedKey)) {
      throw new CertificateUnusable('TLS_KEY_FILE: is not the key of the certificate in TLS_CERT_FILE');
    }
    return { cert, key: privateKey, validTo: new Date(parsed.validTo) };
  }

  /** Reads it again whenever a file changes. */
  watch(everyMs = LOOK_EVERY_MS): void {
    for (const path of Object.values(this.#files)) {
      watchFile(path, { interval: everyMs, persistent: false }, this.#lookAgain);
    }
  }

  stopWatching(): void {
    for (const path of Object.values(this.#files)) unwatchFile(path, this.#lookAgain);
  }

  /** What cannot be used is told in the log, and the one before stays in use. */
  readAgain(): void {
    try {
      const { validTo, ...read } = Certificate.read(this.#files);
      this.#onRead(read);
      this.#log.info({ what: 'certificate read', validTo });
      this.warnBeforeEnd(validTo, Date.now());
    } catch (error) {
      this.#log.error({ what: 'certificate not read', error: String(error) });
    }
  }

  /** Says that it ends soon, if it does. */
  warnBeforeEnd(validTo: Date, now: number): void {
    const days = Math.floor((validTo.getTime() - now) / DAY_MS);
    if (days < WARN_BEFORE_DAYS) this.#log.warn({ what: 'certificate ends soon', validTo, days });
  }
}

function contentOf(path: string, variable: string): Buffer {
  return usable(variable, 'cannot be read', () => readFileSync(path));
}

function usable<T>(variable: string, what: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw new CertificateUnusable(`${variable}: the file ${what}`);
  }
}
