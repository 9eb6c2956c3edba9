import type { WebhookTopic } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';

export const topicWords = (): Readonly<Record<WebhookTopic, string>> => ({
  'record.finalized': t`a record was finalized`,
  'record.reopened': t`a record was reopened`,
  'batch.written': t`a batch went out`,
  'message.acknowledged': t`a receiver of HL7 answered`,
});
