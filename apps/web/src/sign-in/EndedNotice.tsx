import { t } from '@lingui/core/macro';
import { useSession } from '../session/session.ts';
import { endedWords } from './ended-words.ts';
import styles from './SignIn.module.css';

/** Why whoever was here before is not any more. */
export function EndedNotice() {
  const { ended } = useSession();
  const words = ended && endedWords(ended.why);
  if (ended === undefined || words === undefined) return null;
  return (
    <p role="status" aria-label={t`Why you are signed out`} className={styles.notice}>
      <strong>{ended.user.name}</strong> {words}
    </p>
  );
}
