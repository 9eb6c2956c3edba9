import { plural, t } from '@lingui/core/macro';
import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Answered } from '../../biller/server-answer.ts';
import { useConnection } from '../../log/connection.ts';
import { problemsOfFields } from '../field-problems.ts';
import { useChange } from '../use-change.ts';
import type { Form } from '../use-form.ts';
import { inputId, type Saving } from '../use-save.ts';

/** Makes something of a form; what was typed is kept until the server has said that it is made. `fields`: in their order on the page. */
export function useMaking<Field extends string, Made>({
  form,
  fields,
  problems: own,
  ask,
  whenUntouched,
  whenMade,
  reload,
}: {
  readonly form: Form<Field>;
  readonly fields: readonly Field[];
  readonly problems: ReadonlyMap<Field, string>;
  readonly ask: () => Promise<Answered<Made>>;
  /** Why there is nothing to make yet. */
  readonly whenUntouched: string;
  readonly whenMade: (made: Made) => void;
  readonly reload: () => Promise<void>;
}): Saving<Field> {
  const { status } = useConnection();
  const change = useChange(reload);
  const [judged, setJudged] = useState(false);
  const told = problemsOfFields(fields, change.failed?.problems ?? []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (whyNotSave !== undefined) return;
    flushSync(() => setJudged(true));
    const first = fields.find((field) => own.has(field));
    if (first !== undefined) {
      document.getElementById(inputId(first))?.focus();
      return;
    }
    void change.ask(async () => {
      const reply = await ask();
      if (reply.ok) {
        setJudged(false);
        form.forget();
        whenMade(reply.answer);
      } else if (reply.unknown) {
        // It may have been made all the same: then it stands in the list.
        await reload();
      }
      return reply;
    });
  };
  const whyNotSave = change.underWay
    ? t`It is being made.`
    : status === 'offline'
      ? t`The server cannot be reached. What you typed is kept; go on when it is back.`
      : form.isTouched
        ? undefined
        : whenUntouched;
  const wrong =
    own.size > 0
      ? plural(own.size, { one: '# field needs a change.', other: '# fields need a change.' })
      : undefined;
  const notAnswered =
    change.failed?.unknown === true
      ? t`If it stands in the list now, it was made all the same, and nobody has its secret: take it away again.`
      : '';
  return {
    problems: new Map([...told.fields, ...(judged ? own : [])]),
    failed:
      change.failed === undefined
        ? judged
          ? wrong
          : undefined
        : `${change.failed.message} ${notAnswered}`.trim(),
    whyNotSave,
    underWay: change.underWay,
    submit,
  };
}
