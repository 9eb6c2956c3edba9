import type { DeliveryFault } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';

/** Why an attempt to send came to nothing, and what helps. */
export const faultWords = (): Readonly<Record<DeliveryFault, string>> => ({
  'refused-connection': t`Nothing takes messages at that address. Check host and port, and whether the receiver runs.`,
  'unknown-host': t`No computer of that name was found. Check the host in the billing set-up.`,
  'no-answer': t`The receiver did not answer in time. Check whether it runs, and whether a firewall is between.`,
  'hung-up': t`The receiver hung up before it acknowledged. Ask who runs it.`,
  certificate: t`No secure connection: the receiver’s certificate is not trusted, or it speaks no TLS.`,
  'not-mllp': t`What answers there does not speak HL7 over MLLP. Check host and port.`,
  'no-receiver': t`The destination is a download by now. Give it a host again in the billing set-up.`,
  'file-damaged': t`The file of the batch is not what it was, or is gone. Have it restored from a backup.`,
  other: t`It failed for a reason that the server’s log tells.`,
});
