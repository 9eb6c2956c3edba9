import { FIELD_PATHS, type FieldPath, type ProfileForm } from './profile-form.ts';

/**
 * What one person changed from `base`, laid on top of what another made of it meanwhile. Of a field that both changed, and
 * differently, one's own stands; it is named, so that one can look again.
 */
export function mergedForm(
  base: ProfileForm,
  own: ProfileForm,
  theirs: ProfileForm,
): { readonly form: ProfileForm; readonly changedByBoth: readonly FieldPath[] } {
  const form: Record<FieldPath, string> = { ...theirs };
  const changedByBoth: FieldPath[] = [];
  for (const path of FIELD_PATHS) {
    if (own[path] === base[path]) continue;
    form[path] = own[path];
    if (theirs[path] !== base[path] && theirs[path] !== own[path]) changedByBoth.push(path);
  }
  return { form, changedByBoth };
}
