import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { User } from '@ionm-clock/domain';
import { keptVapidKeys } from '../web-push/vapid-keys.ts';
import type { WebPushSetting } from '../web-push/web-push.ts';
import { ApiClient } from './api-client.ts';
import { JOIN, START, schedule } from './commands.ts';
import type { LiveClient } from './live-client.ts';
import { DR_NORTH, TECH_NORTH } from './organisation.ts';
import { type PushBrowser, PushService } from './push-service.ts';
import { TestServer } from './test-server.ts';

/** Who is told whom to reach when messages go wrong. */
const SUBJECT = 'mailto:it@hospital.example';

/** A server that sends to a push service in this process; a case whose clock runs, and that a physician reads. */
export class PushingServer {
  readonly service: PushService;
  readonly server: TestServer;
  readonly setting: WebPushSetting;
  readonly tech: LiveClient;
  readonly doctor: LiveClient;
  readonly #folder: string;

  private constructor(
    service: PushService,
    server: TestServer,
    setting: WebPushSetting,
    people: readonly [LiveClient, LiveClient],
    folder: string,
  ) {
    this.service = service;
    this.server = server;
    this.setting = setting;
    [this.tech, this.doctor] = people;
    this.#folder = folder;
  }

  static async started(): Promise<PushingServer> {
    const folder = mkdtempSync(join(tmpdir(), 'ionm-push-'));
    const service = await PushService.started();
    const { host, agent } = service;
    const keys = keptVapidKeys(folder);
    const setting = { subject: SUBJECT, keys, hosts: [host], agent, tryAgainAfterMs: [1, 1] };
    const server = await TestServer.started(undefined, { webPush: setting });
    const tech = await server.client(TECH_NORTH);
    const doctor = await server.client(DR_NORTH);
    await tech.does('C-1', schedule());
    await doctor.does('C-1', JOIN);
    await tech.does('C-1', START);
    return new PushingServer(service, server, setting, [tech, doctor], folder);
  }

  as(user: User): ApiClient {
    return new ApiClient(this.server.address, user);
  }

  /** A browser in which the person is told. */
  async subscribed(user: User, name: string = user.userId): Promise<PushBrowser> {
    const browser = this.service.browser(name);
    const { status } = await this.as(user).post('/web-push/subscriptions', browser.subscription);
    if (status !== 200) throw new Error(`not subscribed: ${status}`);
    return browser;
  }

  async metrics(): Promise<string> {
    return (await fetch(`${this.server.address}/metrics`)).text();
  }

  async stop(): Promise<void> {
    await this.server.stopAndForget();
    await this.service.stop();
    rmSync(this.#folder, { recursive: true });
  }
}
