import { type CaseState, type Location, loadStatus, type UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { issue, useDirectory, useLoads } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LoadText } from '../ui/LoadText.tsx';
import { LOCATIONS_OFFERED, locationTitles } from '../ui/location-words.ts';
import styles from './CaseDialogs.module.css';
import { caseName } from './case-name.ts';
import { type Colleague, colleagues } from './colleagues.ts';
import { loadText } from './load-words.ts';

/** Chooses the colleague who reads from now on, and where they will be. One tap on the name hands over. */
export function HandOverDialog({
  state,
  self,
  deskZone,
  onClose,
}: {
  state: CaseState;
  self: UserId;
  deskZone: string;
  onClose: () => void;
}) {
  const [location, setLocation] = useState<Location>('remote');
  const group = useId();
  const { people, defaultLimit } = useDirectory();
  const choices = colleagues(people, useLoads(), state, self, defaultLimit);
  const handOver = (to: UserId): void => {
    issue(state.id, { type: 'handOver', to, location });
    onClose();
  };
  return (
    <Dialog title={t`Hand over ${caseName(state.details)}`} onClose={onClose}>
      <fieldset className={styles.locations}>
        <legend>
          <Trans>They will read it</Trans>
        </legend>
        {LOCATIONS_OFFERED.map((offered) => (
          <label key={offered} className={styles.location}>
            <input
              type="radio"
              name={group}
              checked={offered === location}
              onChange={() => setLocation(offered)}
            />
            {locationTitles()[offered]}
          </label>
        ))}
      </fieldset>
      {choices.length === 0 && (
        <p className={styles.lead}>
          <Trans>
            There is no other reading physician. Ask an administrator to add one, or go on reading.
          </Trans>
        </p>
      )}
      <ul className={styles.colleagues}>
        {choices.map((colleague) => (
          <li key={colleague.person.userId} className={styles.colleague}>
            <Button
              showReason
              disabledReason={colleague.attendsAlready ? t`Reads this case already.` : undefined}
              onClick={() => handOver(colleague.person.userId)}
            >
              <Trans>Hand over to {colleague.person.name}</Trans>
            </Button>
            <span className={styles.load}>
              <LoadText load={colleague.load} name={colleague.person.name} timeZone={deskZone} />
              <Caution colleague={colleague} state={state} />
            </span>
          </li>
        ))}
      </ul>
      <Button onClick={onClose}>
        <Trans>Cancel</Trans>
      </Button>
    </Dialog>
  );
}

/** What speaks against this colleague; told, and left to the two of them. */
function Caution({ colleague, state }: { colleague: Colleague; state: CaseState }) {
  const { load, worksAtFacility, attendsAlready } = colleague;
  const after = { level: load.level + 1, limit: load.limit };
  const parts = [
    !attendsAlready && loadStatus(after) === 'over-limit' ? t`would read ${loadText(after)}` : undefined,
    worksAtFacility ? undefined : t`does not work at ${state.details.facility}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? null : <small className={styles.caution}>{parts.join('; ')}</small>;
}
