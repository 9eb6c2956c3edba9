import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { DamagedEntry } from '../device-store/indexed-db-store.ts';
import { thisDevice } from '../device-store/this-device.ts';
import { saveFile } from '../download/save-file.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Refusals.module.css';

/** What this version of the app cannot read of what the device keeps: never dropped without a person, who can save it first. */
export function DamagedEntries() {
  const [damaged, setDamaged] = useState<readonly DamagedEntry[]>([]);
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    thisDevice.damaged().then(setDamaged, () => undefined);
  }, []);
  if (damaged.length === 0) return null;
  const count = plural(damaged.length, { one: '# entry', other: '# entries' });
  const save = (): void => {
    const text = JSON.stringify(damaged, undefined, 2);
    saveFile(new Blob([text], { type: 'application/json' }), 'ionm-clock-unreadable-entries.json');
    setSaved(true);
  };
  /** What is gone from the screen is gone from the device; what could not be dropped stays on both. */
  const discard = async (): Promise<void> => {
    const dropped = await Promise.allSettled(damaged.map(({ key }) => thisDevice.dropDamaged(key)));
    setDamaged(damaged.filter((_, index) => dropped[index]?.status === 'rejected'));
  };
  return (
    <div role="alert" className={styles.refusal}>
      <p>
        <Trans>
          <strong>▲ {count} on this device cannot be read</strong> by this version of the app, and did not
          reach the server. Save the file and give it to whoever looks after IONM Clock.
        </Trans>
      </p>
      <p className={styles.choices}>
        <Button onClick={save}>
          <Trans>Save as a file</Trans>
        </Button>
        <Button onClick={() => void discard()} disabledReason={saved ? undefined : t`Save the file first.`}>
          <Trans>Discard</Trans>
        </Button>
        <Button onClick={() => setDamaged([])}>
          <Trans>Later</Trans>
        </Button>
      </p>
    </div>
  );
}
