import type { OrganisationCommand } from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { useConnection } from '../log/connection.ts';
import { problemsOfFields } from './field-problems.ts';
import { useForms } from './organisation-of.ts';
import { type Change, useChange } from './use-change.ts';
import type { Form } from './use-form.ts';
import { whatIsWrong, whyNotChange } from './why-not-change.ts';

const whyNotOffline = () => t`The server cannot be reached. What you typed is kept; go on when it is back.`;
const inHand = () => t`It is being saved.`;
const nothingTyped = () => t`Nothing differs from what is saved.`;

export interface Saving<Field extends string> {
  /** What is wrong in which field: only after Save was pressed, from then on with each change. */
  readonly problems: ReadonlyMap<Field, string>;
  /** Why it was not saved, where that is no matter of one field. */
  readonly failed: string | undefined;
  readonly whyNotSave: string | undefined;
  readonly underWay: boolean;
  readonly submit: (event: FormEvent) => void;
}

/** For who asks first, where saving is felt. */
interface AskedSaving<Field extends string> extends Saving<Field> {
  readonly change: Change;
  readonly save: () => Promise<boolean>;
}

/** The id of a field's input on the page, by which it gets the focus. */
export const inputId = (field: string): string => `field-${field}`;

/** Saves a form by one command; what was typed is kept until the server has said that it is saved. */
export function useSave<Field extends string>({
  form,
  command,
  problems: own,
  whenUntouched = nothingTyped(),
  confirm,
  whenSaved,
}: {
  readonly form: Form<Field>;
  readonly command: OrganisationCommand;
  readonly problems: ReadonlyMap<Field, string>;
  /** Why there is nothing to save yet. */
  readonly whenUntouched?: string;
  /** Asks before what is right is saved, where somebody will feel it; `save` then does it. */
  readonly confirm?: () => void;
  readonly whenSaved: () => void;
}): AskedSaving<Field> {
  const { user, state } = useForms();
  const { status } = useConnection();
  const change = useChange();
  const [judged, setJudged] = useState(false);
  const fields = fieldsOf(form.values);
  const refusal = whatIsWrong(user, command, state);
  const ruled = problemsOfFields(
    fields,
    refusal?.field === undefined ? [] : [{ path: refusal.field, reason: refusal.message }],
  );
  const told = problemsOfFields(fields, change.failed?.problems ?? []);
  const wrong = new Map([...ruled.fields, ...own]);
  const againstIt = (): string | undefined => {
    if (wrong.size > 0)
      return plural(wrong.size, { one: '# field needs a change.', other: '# fields need a change.' });
    // Who sees a part of the organisation leaves it to the server, which sees all of it.
    return user.everywhere === true ? ruled.others[0] : undefined;
  };
  const save = async (): Promise<boolean> => {
    const isSaved = await change.command(command);
    if (!isSaved) return false;
    setJudged(false);
    whenSaved();
    form.forget();
    return true;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (whyNotSave !== undefined) return;
    flushSync(() => setJudged(true));
    const first = fields.find((field) => wrong.has(field));
    if (first !== undefined) document.getElementById(inputId(first))?.focus();
    if (againstIt() !== undefined) return;
    if (confirm === undefined) void save();
    else confirm();
  };
  const whyNotSave =
    whyNotChange(user, command, state) ??
    (change.underWay
      ? inHand()
      : status === 'offline'
        ? whyNotOffline()
        : form.isTouched
          ? undefined
          : whenUntouched);
  return {
    problems: new Map([...told.fields, ...(judged ? wrong : [])]),
    failed: change.failed?.message ?? (judged ? againstIt() : undefined),
    whyNotSave,
    underWay: change.underWay,
    change,
    save,
    submit,
  };
}

function fieldsOf<Field extends string>(values: Readonly<Record<Field, string>>): readonly Field[] {
  const fields: Field[] = [];
  for (const field in values) fields.push(field);
  return fields;
}
