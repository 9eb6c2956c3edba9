import type { CaseState, Location } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { issue } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LOCATIONS_OFFERED, locationTitles } from '../ui/location-words.ts';
import styles from './CaseDialogs.module.css';
import { caseName } from './case-name.ts';

/** From where do you read this case from now on? */
export function MoveDialog({
  state: { id, details },
  current,
  onClose,
}: {
  state: CaseState;
  current: Location | undefined;
  onClose: () => void;
}) {
  const move = (location: Location): void => {
    issue(id, { type: 'moveTo', location });
    onClose();
  };
  return (
    <Dialog title={t`From where do you read ${caseName(details)} now?`} onClose={onClose}>
      <div className={styles.choices}>
        {LOCATIONS_OFFERED.map((location) => (
          <Button
            key={location}
            size="large"
            disabledReason={location === current ? t`This is where you read it now.` : undefined}
            onClick={() => move(location)}
          >
            {locationTitles()[location]}
          </Button>
        ))}
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
