import { type ListedWebhook, WEBHOOK_TOPICS, type WebhookTopic } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';

/** A new webhook in fields of a form, each a text; topics with spaces between them. */
export type WebhookField = 'url' | 'topics';
export type WebhookForm = Readonly<Record<WebhookField, string>>;

export const WEBHOOK_FIELDS: readonly WebhookField[] = ['url', 'topics'];
export const NEW_WEBHOOK: WebhookForm = { url: '', topics: '' };

export const topicsOf = (text: string): readonly WebhookTopic[] =>
  WEBHOOK_TOPICS.filter((topic) => text.split(' ').includes(topic));

export const withTopic = (text: string, topic: WebhookTopic, isChosen: boolean): string =>
  WEBHOOK_TOPICS.filter((one) => (one === topic ? isChosen : topicsOf(text).includes(one))).join(' ');

export function webhookProblems({ url, topics }: WebhookForm): ReadonlyMap<WebhookField, string> {
  const problems = new Map<WebhookField, string>();
  const wrong = urlProblem(url.trim());
  if (wrong !== undefined) problems.set('url', wrong);
  if (topicsOf(topics).length === 0) problems.set('topics', t`Choose at least one.`);
  return problems;
}

/** What is asked of the server. */
export const webhookOf = ({ url, topics }: WebhookForm): Pick<ListedWebhook, 'url' | 'topics'> => ({
  url: url.trim(),
  topics: topicsOf(topics),
});

/** What can be said of an address without asking the server. */
function urlProblem(text: string): string | undefined {
  if (text === '') return t`Fill this in.`;
  const url = URL.parse(text);
  if (url === null) return t`This is no address. It begins with https://.`;
  if (url.username !== '' || url.password !== '')
    return t`It must hold no name and no password: addresses end up in logs.`;
  if (url.hash !== '') return t`It must have no # part.`;
  const isOnServer = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOnServer))
    return t`It must begin with https://, so that nobody reads along.`;
  return undefined;
}
