import type { Agent } from 'node:https';
import type { Log } from '../log-line.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { VapidKeys, WebPushConfig } from './configuration.ts';
import { PushDelivery } from './push-delivery.ts';
import { PushNotices } from './push-notices.ts';
import { PushSubscriptions } from './push-subscriptions.ts';

/** Web Push as it is configured, with its keys. */
export interface WebPushSetting extends Omit<WebPushConfig, 'keys'> {
  readonly keys: VapidKeys;
  /** How the push services are reached, if not as by default. */
  readonly agent?: Agent;
  readonly tryAgainAfterMs?: readonly number[];
}

interface WebPushSurroundings {
  readonly queue: CommandQueue;
  readonly signIn: SignIn;
  readonly metrics: Pick<Metrics, 'pushed'>;
  readonly log: Log;
}

/** How late a device may be known that was put at another server. */
const READ_EVERY_MS = 5_000;

/** Notices for devices whose page is closed: who wants them where, and the sending of them. */
export class WebPush {
  readonly publicKey: string;
  readonly hosts: readonly string[];
  readonly subscriptions: PushSubscriptions;
  readonly notices: PushNotices;
  readonly #delivery: PushDelivery;
  readonly #signIn: SignIn;
  #readAt = 0;

  constructor(setting: WebPushSetting, { queue, signIn, metrics, log }: WebPushSurroundings) {
    this.publicKey = setting.keys.publicKey;
    this.hosts = setting.hosts;
    this.subscriptions = new PushSubscriptions(signIn.pushSubscriptions, log);
    this.#delivery = new PushDelivery({
      ...setting,
      log,
      onOutcome: (outcome, { endpoint }) => {
        metrics.pushed(outcome);
        if (outcome === 'gone') void this.subscriptions.remove(endpoint);
      },
    });
    this.#signIn = signIn;
    this.notices = new PushNotices({
      queue,
      signIn,
      subscriptions: this.subscriptions,
      delivery: this.#delivery,
    });
  }

  /** From now on what is stored is news: the log has been read. */
  async begin(): Promise<void> {
    await this.subscriptions.readAgain();
    this.notices.begin();
  }

  /** Forgets the devices of sessions that are over. To be called every second or so. */
  sweep(): void {
    if (this.subscriptions.isShared) {
      const now = performance.now();
      if (now - this.#readAt < READ_EVERY_MS) return;
      this.#readAt = now;
    }
    void this.subscriptions.keepOnly((session) => this.#signIn.sessionById(session) !== undefined);
  }

  close(): void {
    this.#delivery.close();
  }
}
