import type { FieldPath } from './profile-form.ts';

/** The id of a field's input on the page, by which it gets the focus. */
export const fieldId = (path: FieldPath): string => `profile-${path.replaceAll('.', '-')}`;
