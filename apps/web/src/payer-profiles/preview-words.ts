import type { ProfilePreviewAnswer } from '@ionm-clock/protocol';
import { plural, t } from '@lingui/core/macro';
import { followedVersion } from './profile-draft.ts';

/** The number that a draft gets when it is saved. */
export const nextVersionOf = (draft: Parameters<typeof followedVersion>[0]): number =>
  followedVersion(draft) + 1;

/** `7 ended cases are billed by it. 5 records come out otherwise; 1 of them is finalized and stays as it is.` */
export function changesText({ preview, changesElsewhere }: ProfilePreviewAnswer): string {
  const { billedByIt, changes } = preview;
  const finalized = changes.filter((change) => change.finalized).length;
  const sentences = [
    plural(billedByIt, {
      0: 'No ended case would be billed by it.',
      one: '# ended case would be billed by it.',
      other: '# ended cases would be billed by it.',
    }),
    changes.length === 0 && changesElsewhere === 0
      ? t`No record would come out otherwise.`
      : otherwiseText(changes.length, finalized),
  ];
  if (changesElsewhere > 0)
    sentences.push(
      plural(changesElsewhere, {
        one: '# more record would at facilities that are not yours.',
        other: '# more records would at facilities that are not yours.',
      }),
    );
  return sentences.join(' ');
}

function otherwiseText(all: number, finalized: number): string {
  const records = plural(all, { 0: 'No record', one: '# record', other: '# records' });
  if (finalized === 0) return t`${records} would come out otherwise.`;
  if (all === 1)
    return t`${records} would come out otherwise; it is finalized, and stays as it is unless it is reopened.`;
  return plural(finalized, {
    one: `${records} would come out otherwise; # of them is finalized, and stays as it is unless it is reopened.`,
    other: `${records} would come out otherwise; # of them are finalized, and stay as they are unless they are reopened.`,
  });
}
