import { t } from '@lingui/core/macro';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './KeysDialog.module.css';

const keyWords = (): readonly (readonly [key: string, words: string])[] => [
  ['j', t`the next record`],
  ['k', t`the record before`],
  [t`Enter`, t`open the record, where there is no room for both`],
  ['x', t`mark the record, or no longer`],
  [t`Shift x`, t`mark all from the last marked one to this`],
  ['f', t`finalize the record, or all that are marked`],
  ['e', t`download what is marked as a CSV file`],
  [t`Shift e`, t`choose where what is marked goes`],
  ['/', t`search`],
  ['?', t`these keys`],
];

/** Everything at this desk can be done by keyboard. */
export const KeysDialog = ({ onClose }: { onClose: () => void }) => (
  <Dialog title={t`Keys`} onClose={onClose}>
    <dl className={styles.keys}>
      {keyWords().map(([key, words]) => (
        <div key={key} className={styles.key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
    <Button onClick={onClose}>{t`Close`}</Button>
  </Dialog>
);
