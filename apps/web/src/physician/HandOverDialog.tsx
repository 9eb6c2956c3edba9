import { type CaseState, type Location, openAttendance, type UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { issue, useDirectory, useLoads } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './CaseDialogs.module.css';
import { ColleagueLoad } from './ColleagueLoad.tsx';
import { caseName } from './case-name.ts';
import { colleagues, hasRoom } from './colleagues.ts';
import { LocationChoice } from './LocationChoice.tsx';

/**
 * Offers a case to colleagues: it stays with whoever offers it until one of them accepts. Who has agreed by voice already is handed
 * the case at once.
 */
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
  const [agreed, setAgreed] = useState(false);
  const [location, setLocation] = useState<Location>('remote');
  const { people, defaultLimit } = useDirectory();
  const choices = colleagues(people, useLoads(), state, self, defaultLimit);
  const free = choices.filter(hasRoom);
  const attends = openAttendance(state.attendance).some(({ physicianId }) => physicianId === self);
  const offerToFree = (): void => {
    issue(state.id, { type: 'offerHandOver', to: free.map(({ person }) => person.userId) });
    onClose();
  };
  const choose = (to: UserId): void => {
    issue(state.id, agreed ? { type: 'handOver', to, location } : { type: 'offerHandOver', to: [to] });
    onClose();
  };
  const nothingToOffer = attends ? undefined : t`You do not read this case.`;
  return (
    <Dialog title={t`Hand over ${caseName(state.details)}`} onClose={onClose}>
      <p className={styles.lead}>
        {agreed
          ? t`From the tap on they read it, and you no longer.`
          : t`You read it until one of them accepts.`}
      </p>
      {choices.length === 0 && (
        <p className={styles.lead}>
          <Trans>
            There is no other reading physician. Ask an administrator to add one, or go on reading.
          </Trans>
        </p>
      )}
      {!agreed && free.length > 1 && (
        <div className={styles.toAll}>
          <Button variant="primary" disabledReason={nothingToOffer} onClick={offerToFree}>
            <Trans>Offer to all {free.length} who have room</Trans>
          </Button>
        </div>
      )}
      <ul className={styles.colleagues}>
        {choices.map((colleague) => (
          <li key={colleague.person.userId} className={styles.colleague}>
            <Button
              showReason
              disabledReason={colleague.attendsAlready ? t`Reads this case already.` : nothingToOffer}
              onClick={() => choose(colleague.person.userId)}
            >
              {agreed ? t`Hand over to ${colleague.person.name}` : t`Offer to ${colleague.person.name}`}
            </Button>
            <ColleagueLoad colleague={colleague} state={state} deskZone={deskZone} />
          </li>
        ))}
      </ul>
      <div>
        <label className={styles.location}>
          <input type="checkbox" checked={agreed} onChange={({ target }) => setAgreed(target.checked)} />
          <Trans>They agreed by voice: hand over at once</Trans>
        </label>
        {agreed && <LocationChoice location={location} onChoose={setLocation} />}
      </div>
      <Button onClick={onClose}>
        <Trans>Cancel</Trans>
      </Button>
    </Dialog>
  );
}
