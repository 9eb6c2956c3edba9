import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where the public addresses of IPv6 lie (RFC 4291, 2.4); all others are special. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an address is of the public internet: not of this computer, of a network around it, or special in another way. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // What is IPv4 behind a mapping counts as IPv4.
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && (parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6));
}

/** Whether the host of a URL is, by its own words, no public address. What a name leads to is known only when it is looked up. */
export function isPrivateHost({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (ipaddr.isValid(host)) return !isPublicAddress(host);
  return host === 'localhost' || host.endsWith('.localhost');
}

/** A name leads to private addresses only. */
export class PrivateAddressError extends Error {}

/**
 * Looks a name up for the connection that is made: what was public when a webhook was added may lead elsewhere today, so the address
 * itself is looked at.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, found) => {
    const [first, ...others] = (found ?? []).filter(({ address }) => isPublicAddress(address));
    if (error !== null) callback(error, '');
    else if (first === undefined) callback(new PrivateAddressError(), '');
    else if (options.all === true) callback(null, [first, ...others]);
    else callback(null, first.address, first.family);
  });
};
