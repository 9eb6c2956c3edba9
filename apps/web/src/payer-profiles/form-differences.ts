import { t } from '@lingui/core/macro';
import { fieldName, valueWords } from './field-words.ts';
import { fieldGroups } from './profile-fields.ts';
import { type FieldPath, type ProfileForm, sourceLines } from './profile-form.ts';

/** A field that says something else, in words. Of a source that is new or gone there is one side only. */
export interface FormDifference {
  readonly path: FieldPath;
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}

/** What is different from `before` to `after`, in the order of the form. */
export function formDifferences(before: ProfileForm, after: ProfileForm): readonly FormDifference[] {
  return fieldGroups()
    .flatMap(({ fields }) => fields)
    .flatMap((field) => {
      const { path, kind } = field;
      if (kind === 'lines') return sourceDifferences(sourceLines(before), sourceLines(after));
      const [was, becomes] = [valueWords(field, before), valueWords(field, after)];
      return was === becomes ? [] : [{ path, name: fieldName(path), before: was, after: becomes }];
    });
}

function sourceDifferences(before: readonly string[], after: readonly string[]): readonly FormDifference[] {
  const path = 'sources';
  const differences: readonly FormDifference[] = [
    ...before
      .filter((line) => !after.includes(line))
      .map((line) => ({ path, name: t`Source removed`, before: line }) as const),
    ...after
      .filter((line) => !before.includes(line))
      .map((line) => ({ path, name: t`Source added`, after: line }) as const),
  ];
  if (differences.length > 0 || before.join('\n') === after.join('\n')) return differences;
  return [{ path, name: t`Sources`, before: t`in another order`, after: t`reordered` }];
}
