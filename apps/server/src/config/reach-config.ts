import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import proxyAddress from 'proxy-addr';
import { z } from 'zod';

/** One certificate, with what follows it up to a known authority, and its key. */
export interface CertificateFiles {
  readonly certificate: string;
  readonly key: string;
}

/** How people reach the server, as configured. */
export interface ReachConfig {
  readonly host: string;
  readonly publicOrigin?: string;
  readonly proxies: readonly string[];
  readonly certificateFiles?: CertificateFiles;
}

const WHOLE_WORLD = 0;

/** The variables that say how people reach the server. */
export const reachVariables = {
  HOST: z
    .string()
    .refine(
      (host) => host === 'localhost' || isIP(host) > 0,
      'must be an address of this computer, or localhost',
    )
    .default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .refine(
      isHttpsOrigin,
      'must be https:// and a host name, such as https://clock.example.org, and nothing after it',
    )
    .transform((url) => new URL(url).origin)
    .optional(),
  TRUST_PROXY: z
    .string()
    .transform((list) => list.split(',').map((part) => part.trim()))
    .refine(
      areProxies,
      'must be addresses or ranges of your proxies with commas between them, such as 10.0.0.7 or 10.1.0.0/16, and not all addresses',
    )
    .optional(),
  TLS_CERT_FILE: z.string().optional(),
  TLS_KEY_FILE: z.string().optional(),
};
const reachSchema = z.object(reachVariables);

/** What is configured, once each variable alone is right; and what is missing beside it, with what to do. */
export function reachOf(parsed: z.output<typeof reachSchema>): {
  readonly reach: ReachConfig;
  readonly problems: readonly string[];
} {
  const { HOST: host, PUBLIC_URL: publicOrigin, TRUST_PROXY: proxies = [] } = parsed;
  const { TLS_CERT_FILE: certificate, TLS_KEY_FILE: key } = parsed;
  const files = certificate !== undefined && key !== undefined && { certificateFiles: { certificate, key } };
  const reach = { host, proxies, ...(publicOrigin !== undefined && { publicOrigin }), ...files };
  return { reach, problems: [...problemsOf(reach, certificate ?? key)] };
}

/** Whether only this computer can ask the server. */
export const servesThisComputerOnly = ({
  host,
  publicOrigin,
}: Pick<ReachConfig, 'host' | 'publicOrigin'>): boolean => isLoopback(host) && publicOrigin === undefined;

const isLoopback = (host: string): boolean =>
  host === 'localhost' || (ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback');

function* problemsOf(reach: ReachConfig, oneFile: string | undefined): Generator<string> {
  const { host, publicOrigin, proxies, certificateFiles } = reach;
  if (oneFile !== undefined && certificateFiles === undefined) {
    yield 'TLS_CERT_FILE: needs TLS_KEY_FILE beside it, and the other way round';
    return;
  }
  const isEncrypted = certificateFiles !== undefined || proxies.length > 0;
  if (publicOrigin !== undefined && !isEncrypted) yield `PUBLIC_URL: ${ENCRYPTED}`;
  if (publicOrigin === undefined && proxies.length > 0) {
    yield 'TRUST_PROXY: needs PUBLIC_URL beside it, the https address at which people open it';
  } else if (publicOrigin === undefined && !isLoopback(host)) {
    yield `HOST: ${host} can be reached from other computers: set PUBLIC_URL to the https address at which people open it. ${ENCRYPTED}`;
  }
}

const ENCRYPTED =
  'Also set TLS_CERT_FILE and TLS_KEY_FILE, or TRUST_PROXY to the address of the proxy that speaks TLS: nothing is served to other computers over plain http';

function isHttpsOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.username === '' && url.href === `${url.origin}/`;
}

function areProxies(parts: readonly string[]): boolean {
  try {
    proxyAddress.compile([...parts]);
  } catch {
    return false;
  }
  return parts.every((part) => !part.includes('/') || ipaddr.parseCIDR(withBits(part))[1] > WHOLE_WORLD);
}

/** A range may also be written with a mask of addresses. */
const withBits = (range: string): string => {
  const [address = '', mask = ''] = range.split('/');
  return isIP(mask) === 4 ? `${address}/${ipaddr.IPv4.parse(mask).prefixLengthFromSubnetMask() ?? 0}` : range;
};
