/** The push services of the browsers there are: Chrome and its kin, Firefox, Safari, Edge on Windows. A dot in front: and all below it. */
const WELL_KNOWN = [
  'fcm.googleapis.com',
  '.push.services.mozilla.com',
  '.push.apple.com',
  '.notify.windows.com',
] as const;

/**
 * Whether the server may be told to send to this address: of a push service, over TLS, at its usual port. Any other address would make
 * the server ask what whoever subscribes may not reach themselves. `others`: hosts, with a port or without, that whoever runs it allows too.
 */
export function isOfPushService(endpoint: string, others: readonly string[] = []): boolean {
  const url = URL.parse(endpoint);
  // What is written otherwise than it is read could be read otherwise by what sends.
  if (url === null || url.href !== endpoint) return false;
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  if (others.includes(url.host)) return true;
  if (url.port !== '') return false;
  return WELL_KNOWN.some((known) =>
    known.startsWith('.') ? url.hostname.endsWith(known) : url.hostname === known,
  );
}
