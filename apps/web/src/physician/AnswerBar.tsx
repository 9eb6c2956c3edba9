import { t } from '@lingui/core/macro';
import { issue, mayNow } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { type Asked, offerIdOf } from './AskedSection.tsx';
import { caseName } from './case-name.ts';
import dock from './Dock.module.css';

/** On a phone, at the thumb: the answer to what has been asked of this physician for longest. */
export function AnswerBar({ asked }: { readonly asked: Asked | undefined }) {
  if (asked === undefined) return null;
  const { id, details } = asked.view.state;
  const offerId = offerIdOf(asked);
  const command =
    offerId === undefined
      ? ({ type: 'joinCase', location: 'remote' } as const)
      : ({ type: 'acceptHandOver', offerId, location: 'remote' } as const);
  const may = mayNow(asked.view, command);
  const place = caseName(details);
  return (
    <div className={`${dock.dock} ${dock.phoneOnly}`}>
      <Button
        size="large"
        variant="primary"
        disabledReason={may.ok ? undefined : may.reason}
        onClick={() => issue(id, command)}
      >
        {offerId === undefined ? t`Join ${place}, remote` : t`Accept ${place}, remote`}
      </Button>
    </div>
  );
}
