import type { Location } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { LOCATIONS_OFFERED, locationTitles } from '../ui/location-words.ts';
import styles from './CaseDialogs.module.css';

interface LocationChoiceProps {
  readonly location: Location;
  readonly onChoose: (location: Location) => void;
}

/** From where a colleague will read the case that is handed to them. */
export function LocationChoice({ location, onChoose }: LocationChoiceProps) {
  const group = useId();
  return (
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
            onChange={() => onChoose(offered)}
          />
          {locationTitles()[offered]}
        </label>
      ))}
    </fieldset>
  );
}
