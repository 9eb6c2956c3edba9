import type { AccessEvent, CaseId } from '@ionm-clock/domain';
import type { AuditEntry } from '@ionm-clock/protocol';
import { caseOfStream, type StoredEvent } from '../log/index.ts';
import type { TrailEvent } from './trail-event.ts';
import type { ViewerScope } from './viewer-scope.ts';
import { accessWords } from './words/access-words.ts';
import { caseWords } from './words/case-words.ts';
import { exportsWords } from './words/exports-words.ts';
import { organisationWords, profileWords } from './words/organisation-words.ts';

/** The line of the audit trail that an event makes for this viewer. `longestList`: more cases than this are told as a number. */
export function trailEntry(
  read: TrailEvent,
  stored: StoredEvent,
  scope: ViewerScope,
  longestList: number,
): AuditEntry {
  const { seq, id, type, at, recordedAt, actor, hash } = stored;
  const access = read.kind === 'access' && !('unread' in read) ? read.event : undefined;
  const caseId = caseOfStream(stored.stream) ?? namedCase(access);
  const { address, deviceId } = access?.payload.from ?? {};
  return {
    seq,
    id,
    kind: read.kind,
    type,
    at,
    recordedAt,
    userId: actor.userId,
    role: actor.role,
    ...(caseId !== undefined && scope.seesCase(caseId) ? { caseId } : {}),
    ...(address === undefined ? {} : { address }),
    ...(deviceId === undefined ? {} : { deviceId }),
    words: wordsOf(read, scope, longestList),
    hash,
  };
}

const namedCase = (event: AccessEvent | undefined): CaseId | undefined =>
  event !== undefined && 'caseId' in event.payload ? event.payload.caseId : undefined;

function wordsOf(read: TrailEvent, scope: ViewerScope, longestList: number): string {
  if ('unread' in read) return UNREAD;
  if ('isDisposed' in read) return DISPOSED;
  if ('profile' in read) return profileWords(read.profile);
  switch (read.kind) {
    case 'access':
      return `${accessWords(withoutCasesElsewhere(read.event, scope), (ids) =>
        casesInWords(ids, scope, longestList),
      )}${underEmergency(read.event)}`;
    case 'organisation':
      return organisationWords(read.event, (ids) => casesInWords(ids, scope, longestList));
    case 'exports':
      return exportsWords(read.event);
    case 'case':
      return caseWords(read.event);
  }
}

/** What was seen while somebody had emergency access was seen under it, as far as it is of that facility. */
function underEmergency({ payload: { from } }: AccessEvent): string {
  return from.emergencyAt === undefined ? '' : `, with emergency access to ${from.emergencyAt.join(', ')}`;
}

const UNREAD =
  'cannot be read: of a later version of the program, or changed behind its back (cli verify tells)';
const DISPOSED = 'logged something of a case that was disposed of since';
const ELSEWHERE = 'a case elsewhere';

function casesInWords(ids: readonly CaseId[], scope: ViewerScope, longestList: number): string {
  const seen = ids.filter((id) => scope.seesCase(id));
  if (seen.length === 0) return ids.length === 0 ? 'no case' : ELSEWHERE;
  const listed = seen.slice(0, longestList).join(', ');
  return seen.length > longestList ? `${listed} and ${seen.length - longestList} more cases` : listed;
}

/** What somebody searched the trail for may name a case that this viewer may not see. */
function withoutCasesElsewhere(event: AccessEvent, scope: ViewerScope): AccessEvent {
  if (event.type !== 'auditTrail.read' && event.type !== 'auditTrail.exported') return event;
  const { search } = event.payload;
  const named = search['case'];
  if (named === undefined || scope.seesCaseNamed(named)) return event;
  const kept = { ...search, case: ELSEWHERE };
  return event.type === 'auditTrail.read'
    ? { ...event, payload: { ...event.payload, search: kept } }
    : { ...event, payload: { ...event.payload, search: kept } };
}
