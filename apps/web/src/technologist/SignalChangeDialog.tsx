import { type Side, unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { issue } from '../log/case-views.ts';
import { Choices } from '../ui/Choices.tsx';
import { Field } from '../ui/Field.tsx';
import { LogForm } from './LogForm.tsx';
import type { LogDialogProps } from './log-dialog.ts';
import { offeredModalities } from './monitored-modalities.ts';
import { OneOf } from './OneOf.tsx';
import { SIZES, sizeWords, usualActions, usualCauses } from './signal-choices.ts';

const sideChoices = (): readonly (readonly [Side, string])[] => [
  ['left', t`Left`],
  ['right', t`Right`],
  ['both', t`Both sides`],
];

/** Which signal changed, on which side, by how much, why, and what was done: taps, and words only where the taps do not say it. */
export function SignalChangeDialog({ view: { state }, press, onClose }: LogDialogProps) {
  const modalities = offeredModalities(state);
  // Most often it is the one that changed before.
  const [before] = useState(state.documentation.changes.at(-1)?.modality);
  const [modality, setModality] = useState(modalities.length === 1 ? modalities[0] : before);
  const [side, setSide] = useState<Side>();
  const [sized, setSized] = useState<string>();
  const [text, setText] = useState('');
  const [cause, setCause] = useState<string>();
  const [action, setAction] = useState<string>();
  const size = SIZES.find((one) => sizeWords(one) === sized);
  const written = text.trim();
  const description = written === '' ? (sized ?? '') : written;
  const log = (): void => {
    if (modality === undefined) return;
    issue(
      state.id,
      {
        type: 'logSignalChange',
        modality,
        description,
        ...(side === undefined ? {} : { side }),
        ...(size === undefined ? {} : { size }),
        ...(cause === undefined ? {} : { cause }),
        ...(action === undefined ? {} : { action }),
      },
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
      title={t`Signal change at ${unambiguousTime(press.at, state.details.timeZone)}`}
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
      <OneOf label={t`How much`} words={SIZES.map(sizeWords)} chosen={sized} onChoose={setSized} />
      <OneOf label={t`Cause, if it is known`} words={usualCauses()} chosen={cause} onChoose={setCause} />
      <OneOf label={t`What was done`} words={usualActions()} chosen={action} onChoose={setAction} />
      <Field label={t`What changed`} hint={t`Where nothing is written, the size above is logged.`}>
        {(id, described) => (
          <input
            {...described}
            id={id}
            value={text}
            maxLength={4_000}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </LogForm>
  );
}
