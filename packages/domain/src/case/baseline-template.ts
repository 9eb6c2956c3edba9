import type { CaseDetails, Modality } from './details.ts';

/** A kind of surgery for which much the same is monitored everywhere. */
export type SurgeryGroup =
  | 'scoliosis'
  | 'cervical'
  | 'lumbar'
  | 'skull-base'
  | 'cranial'
  | 'neck-and-ear'
  | 'vascular';

/** What is usually monitored in a kind of surgery. */
export interface BaselineTemplate {
  readonly group: SurgeryGroup;
  readonly modalities: readonly Modality[];
}

interface Kind extends BaselineTemplate {
  /** From and to, of CPT codes, both included. */
  readonly codes: readonly (readonly [number, number])[];
  readonly words: RegExp;
}

/** The narrower kinds first: a text may speak of several. */
const KINDS: readonly Kind[] = [
  {
    group: 'scoliosis',
    modalities: ['SSEP', 'TcMEP', 'EMG', 'TOF'],
    codes: [
      [22206, 22216],
      [22800, 22819],
      [22842, 22844],
    ],
    words: /scolio|kypho(?!plast)|deformity/i,
  },
  {
    group: 'neck-and-ear',
    modalities: ['EMG'],
    codes: [
      [42410, 42426],
      [60200, 60281],
      [60500, 60505],
      [69501, 69676],
      [69930, 69930],
    ],
    words: /thyroid|parotid|mastoid|cochlea|neck dissection/i,
  },
  {
    group: 'vascular',
    modalities: ['SSEP', 'EEG'],
    codes: [
      [33858, 33877],
      [34701, 34848],
      [35301, 35301],
      [35390, 35390],
    ],
    words: /carotid|endarterectomy|aort/i,
  },
  {
    group: 'skull-base',
    modalities: ['SSEP', 'TcMEP', 'EMG', 'BAEP'],
    codes: [
      [61458, 61460],
      [61520, 61530],
      [61580, 61619],
    ],
    words:
      /skull base|acoustic|vestibular|schwannoma|microvascular|decompression of the (trigeminal|facial)|cerebellopontine|posterior fossa/i,
  },
  {
    group: 'cranial',
    modalities: ['SSEP', 'TcMEP', 'EEG'],
    codes: [
      [61304, 61457],
      [61461, 61519],
      [61531, 61576],
      [61680, 61711],
    ],
    words: /crani|aneurysm|glioma|meningioma|brain|tumou?r resection/i,
  },
  {
    group: 'cervical',
    modalities: ['SSEP', 'TcMEP', 'EMG'],
    codes: [
      [22548, 22554],
      [22590, 22600],
      [22856, 22856],
      [63001, 63001],
      [63015, 63015],
      [63020, 63020],
      [63040, 63040],
      [63045, 63045],
      [63050, 63051],
      [63075, 63076],
      [63081, 63082],
    ],
    words: /cervical|acdf|\bc[1-7]\b/i,
  },
  {
    group: 'lumbar',
    modalities: ['SSEP', 'TcMEP', 'EMG'],
    codes: [
      [22558, 22558],
      [22612, 22612],
      [22630, 22634],
      [22857, 22857],
      [63005, 63012],
      [63017, 63017],
      [63030, 63030],
      [63042, 63042],
      [63047, 63048],
      [63056, 63056],
    ],
    words: /lumb|lamin|tlif|plif|alif|\b[lt]\d{1,2}\b|sacr/i,
  },
];

/**
 * What is usually monitored in a surgery, by its CPT code, else by the words for it; undefined where neither says. An offer to those in the
 * OR, and no rule: what is monitored is what they record.
 */
export function baselineTemplate({
  primaryProcedure,
  procedure,
}: Pick<CaseDetails, 'primaryProcedure' | 'procedure'>): BaselineTemplate | undefined {
  const code = /^\d{5}$/.test(primaryProcedure?.trim() ?? '') ? Number(primaryProcedure) : undefined;
  const found =
    KINDS.find(({ codes }) => code !== undefined && codes.some(([from, to]) => from <= code && code <= to)) ??
    KINDS.find(({ words }) => words.test(procedure ?? ''));
  return found === undefined ? undefined : { group: found.group, modalities: found.modalities };
}
