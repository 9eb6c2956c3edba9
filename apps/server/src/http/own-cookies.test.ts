import { expect, it } from 'vitest';
import { forgetForeignCookies } from './own-cookies.ts';

const left = (cookie?: string): string | undefined => {
  const request = { headers: cookie === undefined ? {} : { cookie } };
  forgetForeignCookies(request);
  return request.headers.cookie;
};

it('over TLS only the cookies count that a browser keeps for this very host', () => {
  expect(left('ionm-session=theirs; __Host-ionm-session=ours; x=1;__Host-ionm-device=d')).toBe(
    '__Host-ionm-session=ours;__Host-ionm-device=d',
  );
  expect(left('ionm-session=theirs')).toBeUndefined();
  expect(left('x__Host-ionm-session=theirs; __host-ionm-session=theirs')).toBeUndefined();
  expect(left()).toBeUndefined();
});
