import { API_SCOPES, type ApiScope } from '@ionm-clock/domain';
import type { ListedToken } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { EVERYWHERE, placesOf, SOMEWHERE } from '../person-form.ts';

/** A new token in fields of a form, each a text; scopes with spaces between them, facilities as in grants. */
export type TokenField = 'name' | 'scopes' | 'facilities';
export type TokenForm = Readonly<Record<TokenField, string>>;

export const TOKEN_FIELDS: readonly TokenField[] = ['name', 'scopes', 'facilities'];

/** Nothing is allowed that nobody chose. */
export const NEW_TOKEN: TokenForm = { name: '', scopes: '', facilities: SOMEWHERE };

export const scopesOf = (text: string): readonly ApiScope[] =>
  API_SCOPES.filter((scope) => text.split(' ').includes(scope));

export const withScope = (text: string, scope: ApiScope, isChosen: boolean): string =>
  API_SCOPES.filter((one) => (one === scope ? isChosen : scopesOf(text).includes(one))).join(' ');

export function tokenProblems({ name, scopes, facilities }: TokenForm): ReadonlyMap<TokenField, string> {
  const problems = new Map<TokenField, string>();
  if (name.trim() === '') problems.set('name', t`Fill this in.`);
  if (scopesOf(scopes).length === 0) problems.set('scopes', t`Choose at least one.`);
  const places = placesOf(facilities);
  if (places !== EVERYWHERE && places.length === 0)
    problems.set('facilities', t`Choose a facility, or everywhere.`);
  return problems;
}

/** What is asked of the server. */
export const tokenOf = ({
  name,
  scopes,
  facilities,
}: TokenForm): Pick<ListedToken, 'name' | 'scopes' | 'facilities'> => ({
  name: name.trim(),
  scopes: scopesOf(scopes),
  facilities: placesOf(facilities),
});
