import { randomUUID } from 'node:crypto';
import type { CaseCommand, User } from '@ionm-clock/domain';
import type { BatchesAnswer, ExportAnswer, RecordsAnswer } from '@ionm-clock/protocol';
import { ApiClient } from './api-client.ts';
import { FINALIZE, message } from './commands.ts';
import { endedCase } from './ended-case.ts';
import { BILLER, DR_NORTH, TECH_NORTH } from './organisation.ts';
import type { TestServer } from './test-server.ts';

/** A billing office of one test: it finalizes records of the facility North and sends them out. */
export class BillingOffice {
  readonly #server: TestServer;

  constructor(server: TestServer) {
    this.#server = server;
  }

  as(user?: User): ApiClient {
    return new ApiClient(this.#server.address, user);
  }

  ended(id: string): Promise<void> {
    return endedCase(this.#server, id, TECH_NORTH, DR_NORTH);
  }

  async finalized(...ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await this.ended(id);
      await this.#does(id, FINALIZE);
    }
  }

  /** The record is another version afterwards. */
  reopenedAndMended(id: string): Promise<void> {
    return this.#does(
      id,
      { type: 'reopenRecord', reason: 'A room was wrong' },
      { type: 'changeDetails', changes: { room: 'OR 99' } },
      FINALIZE,
    );
  }

  async write(caseIds: readonly string[], other: object = {}): Promise<ExportAnswer> {
    return answerOf<ExportAnswer>(await this.asksFor(exportRequest(caseIds, other)));
  }

  asksFor(body: object, user: User = BILLER): Promise<Response> {
    return this.as(user).post('/exports/batches', body);
  }

  fileOf(number: number, user: User = BILLER): Promise<Response> {
    return this.as(user).get(`/exports/batches/${number}/file`);
  }

  async batches(user: User = BILLER): Promise<BatchesAnswer['batches']> {
    return (await answerOf<BatchesAnswer>(await this.as(user).get('/exports/batches'))).batches;
  }

  async statuses(): Promise<Readonly<Record<string, string>>> {
    const { records } = await answerOf<RecordsAnswer>(await this.as(BILLER).get('/records'));
    return Object.fromEntries(records.map(({ record, status }) => [record.caseId, status]));
  }

  async #does(id: string, ...commands: readonly CaseCommand[]): Promise<void> {
    const biller = await this.#server.client(BILLER);
    for (const command of commands) {
      const answer = await biller.sends(message(id, command));
      if (!answer.ok) throw new Error(answer.error.message);
    }
  }
}

/** What a biller asks to send out, as CSV unless `other` says otherwise. */
export const exportRequest = (caseIds: readonly string[], other: object = {}) => ({
  destination: 'csv',
  caseIds,
  commandId: randomUUID(),
  ...other,
});

// biome-ignore lint/nursery/noUnsafeTypeAssertion: what the server answered is what the tests look into
const answerOf = async <Answer>(response: Response): Promise<Answer> => (await response.json()) as Answer;
