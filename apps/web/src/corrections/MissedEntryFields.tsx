import type { BaselineQuality, CaseState, Side } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { offeredModalities } from '../technologist/monitored-modalities.ts';
import { TextWithPhrases } from '../technologist/TextWithPhrases.tsx';
import { Choices } from '../ui/Choices.tsx';
import { LOCATIONS_OFFERED, locationTitles } from '../ui/location-words.ts';
import type { MissedEntry } from './missed-entry.ts';

const qualityChoices = (): readonly (readonly [BaselineQuality, string])[] => [
  ['present', t`Present`],
  ['reduced', t`Reduced`],
  ['absent', t`Absent`],
];
const sideChoices = (): readonly (readonly [Side, string])[] => [
  ['left', t`Left`],
  ['right', t`Right`],
  ['both', t`Both sides`],
];

interface MissedEntryFieldsProps {
  readonly state: CaseState;
  readonly said: MissedEntry;
  readonly onSaid: (said: MissedEntry) => void;
}

/** What else must be said of what happened. */
export function MissedEntryFields({ state, said, onSaid }: MissedEntryFieldsProps) {
  const say = (more: Partial<MissedEntry>): void => onSaid({ ...said, ...more });
  const modality = (
    <Choices
      label={t`Modality`}
      options={offeredModalities(state).map((name) => [name, name] as const)}
      isChosen={(name) => name === said.modality}
      onPress={(name) => say({ modality: name })}
    />
  );
  switch (said.type) {
    case 'joinCase':
    case 'moveTo':
      return (
        <Choices
          label={t`From where you read`}
          options={LOCATIONS_OFFERED.map((location) => [location, locationTitles()[location]] as const)}
          isChosen={(location) => location === said.location}
          onPress={(location) => say({ location })}
        />
      );
    case 'recordBaseline':
      return (
        <>
          {modality}
          <Choices
            label={t`What it showed`}
            options={qualityChoices()}
            isChosen={(quality) => quality === said.quality}
            onPress={(quality) => say({ quality })}
          />
        </>
      );
    case 'logSignalChange':
      return (
        <>
          {modality}
          <Choices
            label={t`Side, if it has one`}
            options={sideChoices()}
            isChosen={(side) => side === said.side}
            onPress={(side) => say({ side: side === said.side ? undefined : side })}
          />
          <TextWithPhrases
            label={t`What changed`}
            phrases={[]}
            text={said.text}
            onText={(text) => say({ text })}
          />
        </>
      );
    case 'notifySurgeon':
      return (
        <>
          <TextWithPhrases
            label={t`What you said`}
            phrases={[]}
            text={said.text}
            onText={(text) => say({ text })}
          />
          <TextWithPhrases
            label={t`What the surgeon answered, if anything`}
            phrases={[]}
            text={said.answer}
            onText={(answer) => say({ answer })}
          />
        </>
      );
    default:
      return null;
  }
}
