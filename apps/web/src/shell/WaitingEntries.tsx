import { isUnsaved, type PendingCommand } from '@ionm-clock/client';
import { unambiguousTime } from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useClientState } from '../log/case-client.ts';
import { usePersonName } from '../log/case-views.ts';
import { useWaitingOnDevice } from '../session/use-waiting-on-device.ts';
import { eventWords } from '../technologist/event-words.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { commandWords } from './command-words.ts';
import styles from './EntryPanel.module.css';
import { useCasePlace } from './use-case-place.ts';

/** What the server does not have yet: of each case what, when and whose, in the order of the taps. */
export default function WaitingEntries({ onClose }: { readonly onClose: () => void }) {
  const outbox = useClientState((state) => state.outbox);
  const user = useClientState((state) => state.user);
  const placeOf = useCasePlace();
  const nameOf = usePersonName();
  const onDevice = useWaitingOnDevice();
  const waiting = outbox.filter(isUnsaved);
  const ofOthers = [...onDevice].filter(([userId]) => userId !== user?.userId);
  const whose = (entry: PendingCommand): string =>
    entry.actor.userId === user?.userId ? user.name : nameOf(entry.actor.userId);
  const words = (entry: PendingCommand, timeZone: string): string =>
    (saysWhen(entry.command) ? [] : entry.events)
      .map((event) => eventWords(event, nameOf, timeZone))
      .filter((said) => said !== undefined)
      .join('; ') || commandWords(entry.command, timeZone);
  return (
    <Dialog title={t`Waiting entries`} onClose={onClose}>
      <div className={styles.panel}>
        <p className={styles.quiet}>
          {waiting.length === 0
            ? t`Nothing waits: the server has every entry.`
            : t`These are kept on this device, and sent in this order when the server answers. Each keeps its time.`}
        </p>
        {[...Map.groupBy(waiting, ({ caseId }) => caseId)].map(([caseId, entries]) => {
          const { name, timeZone } = placeOf(caseId);
          return (
            <section key={caseId} aria-label={name} className={styles.case}>
              <h3>{name}</h3>
              <ol>
                {entries.map((entry) => (
                  <li key={entry.commandId} className={styles.entry}>
                    <span>{unambiguousTime(entry.at, timeZone)}</span>
                    <span>
                      {words(entry, timeZone)}{' '}
                      <span className={styles.quiet}>
                        <Trans>by {whose(entry)}</Trans>
                      </span>
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          );
        })}
        {ofOthers.map(([userId, count]) => (
          <p key={userId} className={styles.quiet}>
            {t`Also on this device: ${plural(count, { one: '# entry', other: '# entries' })} of ${nameOf(userId)}, sent when they are signed in here.`}
          </p>
        ))}
        <p className={styles.choices}>
          <Button variant="primary" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </p>
      </div>
    </Dialog>
  );
}

/** Such a command is of another time than that of the tap. */
const saysWhen = ({ type }: PendingCommand['command']): boolean =>
  type === 'enterByHand' || type === 'amendTime';
