import type { BaselineQuality, CaseState, Side } from '@ionm-clock/domain';
import { Choices } from '../technologist/Choices.tsx';
import { offeredModalities } from '../technologist/monitored-modalities.ts';
import { TextWithPhrases } from '../technologist/TextWithPhrases.tsx';
import { LOCATION_TITLES, LOCATIONS_OFFERED } from '../ui/location-words.ts';
import type { MissedEntry } from './missed-entry.ts';

const QUALITIES: readonly (readonly [BaselineQuality, string])[] = [
  ['present', 'Present'],
  ['reduced', 'Reduced'],
  ['absent', 'Absent'],
];
const SIDES: readonly (readonly [Side, string])[] = [
  ['left', 'Left'],
  ['right', 'Right'],
  ['both', 'Both sides'],
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
      label="Modality"
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
          label="From where you read"
          options={LOCATIONS_OFFERED.map((location) => [location, LOCATION_TITLES[location]] as const)}
          isChosen={(location) => location === said.location}
          onPress={(location) => say({ location })}
        />
      );
    case 'recordBaseline':
      return (
        <>
          {modality}
          <Choices
            label="What it showed"
            options={QUALITIES}
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
            label="Side, if it has one"
            options={SIDES}
            isChosen={(side) => side === said.side}
            onPress={(side) => say({ side: side === said.side ? undefined : side })}
          />
          <TextWithPhrases
            label="What changed"
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
            label="What you said"
            phrases={[]}
            text={said.text}
            onText={(text) => say({ text })}
          />
          <TextWithPhrases
            label="What the surgeon answered, if anything"
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
