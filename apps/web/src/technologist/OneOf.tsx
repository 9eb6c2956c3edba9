import { Choices } from '../ui/Choices.tsx';

interface OneOfProps {
  readonly label: string;
  readonly words: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (word: string | undefined) => void;
}

/** One of a few, or none: a second tap takes it back. */
export const OneOf = ({ label, words, chosen, onChoose }: OneOfProps) => (
  <Choices
    label={label}
    options={words.map((word) => [word, word] as const)}
    isChosen={(word) => word === chosen}
    onPress={(word) => onChoose(word === chosen ? undefined : word)}
  />
);
