import { t } from '@lingui/core/macro';
import type { ImportKind } from './administration-requests.ts';

interface KindOfImport {
  readonly what: string;
  readonly columns: readonly ImportColumn[];
  /** A file as it is taken. */
  readonly example: string;
}

interface ImportColumn {
  readonly name: string;
  readonly needed: boolean;
  readonly what: string;
}

const needed = (name: string, what: string): ImportColumn => ({ name, needed: true, what });
const may = (name: string, what: string): ImportColumn => ({ name, needed: false, what });

export const importKinds = (): Readonly<Record<ImportKind, KindOfImport>> => ({
  people: {
    what: t`An id that is known changes that person; another adds one. A column that the file does not have leaves what is known as it is.`,
    columns: [
      needed('id', t`names the person for good`),
      needed('name', t`as it stands in records`),
      may('sign_in_name', t`what they sign in with; empty: they do not sign in`),
      may('credential', t`such as CNIM`),
      may('roles', t`such as technologist@Mercy|St Ann; several parted by ; or role@everywhere`),
      may('rights', t`edit-payer-profiles, for billers`),
      may('active', t`yes or no; empty is yes`),
    ],
    example: `id,name,sign_in_name,credential,roles,rights,active
tech-lowe,Ada Lowe,ada.lowe@example.org,CNIM,technologist@Mercy|St Ann,,yes
dr-mbeki,dr Mbeki,,MD,surgeon@everywhere,,yes
`,
  },
  schedule: {
    what: t`One row a case. A file that is imported twice changes nothing: cases that are there already are told.`,
    columns: [
      may('case', t`the id of the case; empty: one is made`),
      needed('facility', t`as it is set up`),
      needed('room', t`as it is set up`),
      needed('date', t`such as 2027-03-09`),
      needed('start', t`such as 08:30, by the facility’s clock`),
      may('end', t`the same; over midnight with its date`),
      may('procedure', t`in words`),
      may('primary_procedure', t`CPT code of the surgery`),
      may('payer', t`id of a payer profile; empty: cpt`),
      may('modalities', t`parted by ;`),
      may('surgeon', t`id or name of a surgeon who is known`),
      may('ordered_by', t`id or name of anybody who is known`),
      may('indication', t`in words`),
      may('patient', t`a short label, such as the last digits of the record number`),
    ],
    example: `facility,room,date,start,end,procedure,primary_procedure,payer,modalities,surgeon
Mercy,OR 2,2027-03-09,07:30,11:45,L4–S1 fusion,22633,medicare,SSEP; TcMEP; EMG,dr Weiss
`,
  },
});
