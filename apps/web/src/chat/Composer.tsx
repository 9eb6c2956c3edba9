import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { type CaseView, issue, mayNow } from '../log/case-views.ts';
import { useSession } from '../session/session-store.ts';
import { TextWithPhrases } from '../technologist/TextWithPhrases.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './Chat.module.css';
import { quickPhrases } from './quick-phrases.ts';

/** Where a message is written, or chosen by a tap, and sent; without a network it waits like any other entry. */
export function Composer({ view }: { readonly view: CaseView }) {
  const [text, setText] = useState('');
  const { user } = useSession();
  const may = mayNow(view, { type: 'sendMessage', text: 'any' });
  const against = may.ok
    ? text.trim() === ''
      ? t`Write or choose a message first.`
      : undefined
    : may.reason;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (against !== undefined) return;
    issue(view.state.id, { type: 'sendMessage', text: text.trim() });
    setText('');
  };
  return (
    <form className={styles.composer} onSubmit={send}>
      <TextWithPhrases label={t`Message`} phrases={quickPhrases(user?.role)} text={text} onText={setText}>
        <Button type="submit" size="large" variant="primary" disabledReason={against}>
          <Trans>Send</Trans>
        </Button>
      </TextWithPhrases>
    </form>
  );
}
