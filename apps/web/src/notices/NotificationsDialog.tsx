import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { canVibrate, tryOutSound, tryOutVibration } from './give-sign.ts';
import styles from './NotificationsDialog.module.css';
import { chooseOption, noticeOptions } from './notice-options.ts';
import { PushOption } from './PushOption.tsx';
import { lookAtPush } from './push-on-device.ts';

/** How this device tells what is new: by sound, by vibration, and while the page is closed. */
export default function NotificationsDialog({ onClose }: { readonly onClose: () => void }) {
  const { sound, vibration } = noticeOptions();
  const [heard, setHeard] = useState<string>();
  useEffect(() => void lookAtPush(), []);
  return (
    <Dialog title={t`Notifications on this device`} onClose={onClose}>
      <p className={styles.intro}>
        <Trans>
          The page always shows what is new. Here you choose what else this device does. A notification names
          the OR and what it is about, never the patient.
        </Trans>
      </p>
      <Option
        label={t`Sound`}
        about={t`A short tone; two for what needs somebody now.`}
        checked={sound}
        onChange={(checked) => chooseOption({ sound: checked })}
      >
        <Button
          aria-label={t`Try it: sound`}
          onClick={() =>
            void tryOutSound().then((played) =>
              setHeard(
                played
                  ? t`Heard nothing? See whether the device is muted.`
                  : t`This browser gives no sound here.`,
              ),
            )
          }
        >
          <Trans>Try it</Trans>
        </Button>
      </Option>
      <p role="status" className={styles.said}>
        {heard}
      </p>
      <Option
        label={t`Vibration`}
        about={
          canVibrate()
            ? t`Tablets and phones shake for a moment, also when the clock’s buttons are pressed.`
            : t`This device cannot vibrate.`
        }
        checked={vibration}
        onChange={(checked) => chooseOption({ vibration: checked })}
      >
        <Button
          aria-label={t`Try it: vibration`}
          disabledReason={canVibrate() ? undefined : t`This device cannot vibrate.`}
          onClick={() => tryOutVibration()}
        >
          <Trans>Try it</Trans>
        </Button>
      </Option>
      <PushOption />
      <div className={styles.end}>
        <Button variant="primary" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </Dialog>
  );
}

interface OptionProps {
  readonly label: string;
  readonly about: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

function Option({ label, about, checked, onChange, children }: OptionProps) {
  const aboutId = useId();
  return (
    <div className={styles.option}>
      <label className={styles.label}>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={aboutId}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <strong>{label}</strong>
      </label>
      <p id={aboutId}>{about}</p>
      {children}
    </div>
  );
}
