import { localTime, type Side } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { issue } from '../log/case-views.ts';
import { Choices } from '../ui/Choices.tsx';
import { LogForm } from './LogForm.tsx';
import type { LogDialogProps } from './log-dialog.ts';
import { offeredModalities } from './monitored-modalities.ts';
import { TextWithPhrases } from './TextWithPhrases.tsx';

const sideChoices = (): readonly (readonly [Side, string])[] => [
  ['left', t`Left`],
  ['right', t`Right`],
  ['both', t`Both sides`],
];
const changePhrases = () => [t`−50 % amplitude`, t`−80 % amplitude`, t`+10 % latency`, t`lost`, t`recovered`];

/** Which signal changed, on which side, and how. */
export function SignalChangeDialog({ view: { state }, press, onClose }: LogDialogProps) {
  const modalities = offeredModalities(state);
  const [modality, setModality] = useState(modalities.length === 1 ? modalities[0] : undefined);
  const [side, setSide] = useState<Side>();
  const [text, setText] = useState('');
  const description = text.trim();
  const log = (): void => {
    if (modality === undefined) return;
    issue(
      state.id,
      { type: 'logSignalChange', modality, description, ...(side === undefined ? {} : { side }) },
      press,
    );
  };
  const missing =
    modality === undefined
      ? t`Choose the modality first.`
      : description === ''
        ? t`Say first how it changed.`
        : undefined;
  return (
    <LogForm
      title={t`Signal change at ${localTime(press.at, state.details.timeZone)}`}
      does={t`Log signal change`}
      missing={missing}
      onLog={log}
      onClose={onClose}
    >
      <Choices
        label={t`Modality`}
        options={modalities.map((name) => [name, name] as const)}
        isChosen={(name) => name === modality}
        onPress={setModality}
      />
      <Choices
        label={t`Side, if it has one`}
        options={sideChoices()}
        isChosen={(value) => value === side}
        onPress={(value) => setSide(value === side ? undefined : value)}
      />
      <TextWithPhrases label={t`What changed`} phrases={changePhrases()} text={text} onText={setText} />
    </LogForm>
  );
}
