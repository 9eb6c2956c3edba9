import { type NewWebhook, WEBHOOK_TOPICS } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import layout from '../../ui/WithAside.module.css';
import { useForm } from '../use-form.ts';
import { inputId } from '../use-save.ts';
import styles from './Integrations.module.css';
import { addWebhook } from './integration-requests.ts';
import { NotMade } from './NotMade.tsx';
import { TickFields } from './TickFields.tsx';
import { topicWords } from './topic-words.ts';
import { useMaking } from './use-making.ts';
import {
  NEW_WEBHOOK,
  topicsOf,
  WEBHOOK_FIELDS,
  type WebhookField,
  webhookOf,
  webhookProblems,
  withTopic,
} from './webhook-form.ts';

/** One more webhook. */
export function NewWebhookForm({
  reload,
  onMade,
}: {
  readonly reload: () => Promise<void>;
  readonly onMade: (made: NewWebhook) => void;
}) {
  const form = useForm<WebhookField>('new webhook', NEW_WEBHOOK);
  const { values, change } = form;
  const making = useMaking({
    form,
    fields: WEBHOOK_FIELDS,
    problems: webhookProblems(values),
    ask: () => addWebhook(webhookOf(values)),
    whenUntouched: t`Give the address of the receiver first.`,
    whenMade: onMade,
    reload,
  });
  return (
    <form className={layout.group} onSubmit={making.submit} noValidate aria-labelledby="new-webhook">
      <h3 id="new-webhook" className={styles.heading}>
        <Trans>New webhook</Trans>
      </h3>
      <div className={layout.beside}>
        <Field
          id={inputId('url')}
          label={t`Address of the receiver`}
          hint={t`Such as https://billing.example.org/hooks. It is told what happens from now on.`}
          problem={making.problems.get('url')}
        >
          {(id, described) => (
            <input
              {...described}
              id={id}
              type="url"
              inputMode="url"
              value={values.url}
              onChange={({ target }) => change('url', target.value)}
              maxLength={2_000}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
        <TickFields
          name="topics"
          legend={t`It is told when`}
          choices={WEBHOOK_TOPICS.map((value) => ({ value, words: topicWords()[value] }))}
          chosen={topicsOf(values.topics)}
          problem={making.problems.get('topics')}
          onTick={(topic, isChosen) => change('topics', withTopic(values.topics, topic, isChosen))}
        />
      </div>
      <NotMade why={making.failed} />
      <div>
        <Button type="submit" variant="primary" showReason disabledReason={making.whyNotSave}>
          <Trans>Add the webhook</Trans>
        </Button>
      </div>
    </form>
  );
}
