import { caseId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { caseIdInPath, casePath } from './case-path.ts';

/** What the router hands on: it has undone a part of the encoding already. */
const routed = (path: string): string => decodeURI(path.replace('/technologist/case/', ''));

it.each(['C-100', 'Mercy/OR 4', 'what?', 'a#1', '50 %', 'Fall Ä'])(
  'the path of %s leads back to it',
  (id) => {
    expect(caseIdInPath(routed(casePath(caseId(id))))).toBe(id);
  },
);
