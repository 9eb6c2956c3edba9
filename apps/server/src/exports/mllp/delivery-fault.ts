import type { DeliveryFault } from '@ionm-clock/protocol';

/** An attempt to send that came to nothing for a reason that the program knows by itself. */
export class DeliveryFailed extends Error {
  readonly fault: DeliveryFault;

  constructor(fault: DeliveryFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** What Node says of a connection that fails: `errno(3)`, and the resolver. */
const FAULTS: ReadonlyMap<string, DeliveryFault> = new Map([
  ['ECONNREFUSED', 'refused-connection'],
  ['ENOTFOUND', 'unknown-host'],
  ['EAI_AGAIN', 'unknown-host'],
  ['ETIMEDOUT', 'no-answer'],
  ['EHOSTUNREACH', 'no-answer'],
  ['ENETUNREACH', 'no-answer'],
  ['ECONNRESET', 'hung-up'],
  ['EPIPE', 'hung-up'],
]);
/** As OpenSSL and Node name what is wrong with a certificate, or with TLS itself. */
const OF_TLS = /CERT|SIGNATURE|ISSUER|TLS|SSL/;

/** Why an attempt failed, as far as can be told. */
export function deliveryFault(cause: unknown): DeliveryFault {
  if (cause instanceof DeliveryFailed) return cause.fault;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return FAULTS.get(code) ?? (OF_TLS.test(code) ? 'certificate' : 'other');
}
