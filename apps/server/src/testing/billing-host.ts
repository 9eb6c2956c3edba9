import { randomUUID } from 'node:crypto';
import { NO_BILLING_SETUP } from '@ionm-clock/domain';
import { type Hl7MessageEvent, Hl7Server } from '@medplum/hl7';
import { DR_NORTH } from './organisation.ts';

/** Another program that receives: it answers each message with codes in turn, the last of them for ever. */
export class BillingHost {
  /** The control id of each message. */
  readonly heard: string[] = [];
  /** What each message charges (`CG`) and takes back (`CD`). */
  readonly transactions: string[] = [];
  /** It answers nothing before that. */
  answersAfter: Promise<void> = Promise.resolve();
  readonly #server: Hl7Server;

  private constructor(codes: readonly ('AA' | 'AE')[]) {
    this.#server = new Hl7Server((connection) => {
      connection.addEventListener('message', async ({ message }: Hl7MessageEvent) => {
        this.heard.push(message.getSegment('MSH')?.getField(10)?.toString() ?? '');
        const lines = message.getAllSegments('FT1');
        this.transactions.push(lines.map((line) => `${line.getField(6)} ${line.getField(2)}`).join(', '));
        const ackCode = codes[Math.min(this.heard.length, codes.length) - 1] ?? 'AA';
        const answer = message.buildAck({ ackCode });
        if (ackCode === 'AE') answer.getSegment('MSA')?.setField(3, 'Wrong account of DOE, 19610203');
        await this.answersAfter;
        connection.send(answer);
      });
    });
  }

  static async started(codes: readonly ('AA' | 'AE')[]): Promise<BillingHost> {
    const host = new BillingHost(codes);
    await host.#server.start(0);
    return host;
  }

  get port(): number {
    const address = this.#server.server?.address();
    return typeof address === 'object' ? (address?.port ?? 0) : 0;
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }
}

/** What an administrator asks, so that batches can go to a host at this port as `billing-host`. */
export const billingHostSetUp = (port: number) => ({
  commandId: randomUUID(),
  command: {
    type: 'saveBillingSetup',
    setup: {
      ...NO_BILLING_SETUP,
      providers: [{ userId: DR_NORTH.userId, npi: '1234567893', lastName: 'North', firstName: 'Ada' }],
      payers: [{ profile: 'cpt', name: 'Some payer', payerId: 'SP1', filingIndicator: 'CI' }],
      hl7: {
        sendingApplication: 'CLOCK',
        sendingFacility: 'NORTH',
        receivingApplication: 'BILLING',
        receivingFacility: 'OFFICE',
      },
      destinations: [
        {
          id: 'billing-host',
          title: 'The billing host',
          format: 'hl7',
          delivery: { kind: 'mllp', host: '127.0.0.1', port, tls: false },
        },
      ],
    },
  },
});
