import type { Destination, DestinationId } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { destinationHint, destinationTitle } from './destination-title.ts';
import styles from './ExportDialog.module.css';

/** Where to: one of the downloads, or of what the organisation has set up. By the arrow keys, as everywhere. */
export function DestinationChoice({
  destinations,
  chosen,
  onChoose,
  form,
}: {
  destinations: readonly Destination[];
  chosen: Destination | undefined;
  onChoose: (id: DestinationId) => void;
  /** The id of the form that the enter key sends from here. */
  form: string;
}) {
  const group = useId();
  return (
    <fieldset className={styles.destinations}>
      <legend>
        <Trans>Where to</Trans>
      </legend>
      {destinations.map((destination) => (
        <label key={destination.id} className={styles.destination}>
          <input
            type="radio"
            name={group}
            form={form}
            checked={destination.id === chosen?.id}
            onChange={() => onChoose(destination.id)}
          />
          <span>
            <strong>{destinationTitle(destination)}</strong>
            <small>{destinationHint(destination)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
