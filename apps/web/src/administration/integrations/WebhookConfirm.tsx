import type { ListedWebhook } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { useChange } from '../use-change.ts';
import { removeWebhook, switchWebhook } from './integration-requests.ts';

/** Asked before a webhook is told nothing more, for a while or for good. */
export function WebhookConfirm({
  act,
  webhook: { webhookId, url },
  reload,
  onClose,
}: {
  readonly act: 'switch-off' | 'remove';
  readonly webhook: ListedWebhook;
  readonly reload: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const change = useChange(reload);
  const { host } = new URL(url);
  const [title, confirm, means] =
    act === 'switch-off'
      ? [
          t`Switch off the webhook to ${host}?`,
          t`Switch off`,
          t`It is told nothing more. What happens meanwhile waits: when it is switched on again, it goes on where it was.`,
        ]
      : [
          t`Remove the webhook to ${host}?`,
          t`Remove`,
          t`It is told nothing more, and its secret is forgotten. One that is added again has another secret, and is told what happens from then on.`,
        ];
  const ask = () => (act === 'switch-off' ? switchWebhook(webhookId, false) : removeWebhook(webhookId));
  return (
    <ConfirmDialog
      title={title}
      confirm={confirm}
      change={change}
      onConfirm={() => change.ask(ask)}
      onClose={onClose}
    >
      <p>{means}</p>
    </ConfirmDialog>
  );
}
