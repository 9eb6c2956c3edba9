import type { Attestation, SignInMethod } from '@ionm-clock/domain';
import { paragraph, section } from '../page/blocks.ts';
import type { Flow } from '../page/flow.ts';
import { table } from '../page/table.ts';
import type { Said } from '../page/table-cell.ts';
import type { ToldRecord } from '../told-record.ts';
import { localText } from '../words/exact-time.ts';

const METHODS: Readonly<Record<SignInMethod, string>> = {
  password: 'password',
  'single-sign-on': 'single sign-on',
  pin: 'PIN',
  demo: 'demo sign-in, which proves nothing',
};

/** Who vouches for the record: with which meaning, proved how, of which version and hash of the case, and whether it still stands. */
export function attestations(flow: Flow, told: ToldRecord): void {
  const all = told.record.documentation.attestations;
  section(flow, 'Attestations');
  if (all.length === 0) {
    paragraph(flow, 'None was given.');
    return;
  }
  table(flow, {
    columns: [
      { head: 'Who and when', width: 150, isRowHead: true },
      { head: 'Meaning', width: 174 },
      { head: 'What was signed, and how', width: 180 },
    ],
    rows: all.map((one) => [who(one, told), [`“${one.meaning}”`, standing(one, told)], signedWords(one)]),
  });
}

const who = ({ actorId, role, at }: Attestation, { record, nameOf }: ToldRecord): readonly Said[] => [
  role === undefined ? nameOf(actorId) : `${nameOf(actorId)}, ${role}`,
  { quiet: localText(at, record) },
];

const standing = ({ outdated }: Attestation, { record }: ToldRecord): Said =>
  outdated === undefined
    ? { strong: 'stands: nothing has changed since' }
    : { strong: `▲ outdated: the case was changed at ${localText(outdated.at, record)}` };

const signedWords = ({ method, signed }: Attestation): readonly Said[] => [
  method === undefined ? { quiet: 'nobody proved who they were' } : `proved with ${METHODS[method]}`,
  ...(signed === undefined
    ? [{ quiet: 'bound to no version' }]
    : [`version ${signed.version} of the case`, { quiet: `hash ${signed.hash}` }]),
];
