import type {
  Integrations,
  ListedToken,
  ListedWebhook,
  NewToken,
  NewWebhook,
  TestedWebhook,
} from '@ionm-clock/protocol';
import { type Answered, askServer } from '../../biller/server-answer.ts';

const PATH = '/api/integrations';

export const loadIntegrations = (): Promise<Answered<Integrations>> => askServer(PATH);

export const makeToken = (
  asked: Pick<ListedToken, 'name' | 'scopes' | 'facilities'>,
): Promise<Answered<NewToken>> => askServer(`${PATH}/tokens`, asked);

export const revokeToken = (tokenId: string): Promise<Answered<unknown>> =>
  askServer(`${PATH}/tokens/revoke`, { tokenId });

export const addWebhook = (asked: Pick<ListedWebhook, 'url' | 'topics'>): Promise<Answered<NewWebhook>> =>
  askServer(`${PATH}/webhooks`, asked);

export const removeWebhook = (webhookId: string): Promise<Answered<unknown>> =>
  askServer(`${PATH}/webhooks/remove`, { webhookId });

export const switchWebhook = (webhookId: string, on: boolean): Promise<Answered<unknown>> =>
  askServer(`${PATH}/webhooks/switch`, { webhookId, on });

export const testWebhook = (webhookId: string): Promise<Answered<TestedWebhook>> =>
  askServer(`${PATH}/webhooks/test`, { webhookId });

export const tryWebhook = (webhookId: string): Promise<Answered<unknown>> =>
  askServer(`${PATH}/webhooks/try`, { webhookId });
