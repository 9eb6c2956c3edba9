import ipaddr from 'ipaddr.js';

/** One customer of a network has at least so much of it, and may use each address of that. */
const IPV6_BITS_OF_ONE = 64;

/** By what an address is counted: all of a network that is one customer's count as one. */
export function addressKey(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${IPV6_BITS_OF_ONE}`).toString();
}
