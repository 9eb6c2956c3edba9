import type { Modality } from '@ionm-clock/domain';

/** What an operation is and what is monitored in it. */
export interface Surgery {
  readonly procedure: string;
  /** CPT code of the surgery. */
  readonly primaryProcedure: string;
  readonly indication: string;
  readonly modalities: readonly Modality[];
}

const surgery = (
  procedure: string,
  primaryProcedure: string,
  indication: string,
  ...modalities: Modality[]
): Surgery => ({ procedure, primaryProcedure, indication, modalities });

export const LUMBAR_FUSION = surgery('L4–S1 fusion', '22633', 'Spondylolisthesis', 'SSEP', 'TcMEP', 'EMG');
export const CERVICAL_FUSION = surgery(
  'C5–C7 fusion',
  '22551',
  'Cervical myelopathy',
  'SSEP',
  'TcMEP',
  'EMG',
);
export const SCOLIOSIS = surgery('T4–L1 scoliosis correction', '22802', 'Scoliosis', 'SSEP', 'TcMEP', 'EMG');
export const SPINAL_TUMOR = surgery(
  'T9 tumor resection',
  '63276',
  'Intradural tumor',
  'SSEP',
  'TcMEP',
  'D-wave',
);
export const CAROTID = surgery('Carotid endarterectomy', '35301', 'Carotid stenosis', 'EEG', 'SSEP');
export const ACOUSTIC = surgery('Acoustic neuroma', '61526', 'Vestibular schwannoma', 'BAEP', 'EMG', 'SSEP');
export const ANEURYSM = surgery('Aneurysm clipping', '61697', 'Unruptured aneurysm', 'SSEP', 'TcMEP', 'EEG');
export const THYROID = surgery('Total thyroidectomy', '60240', 'Thyroid nodule', 'EMG');
export const DECOMPRESSION = surgery('L3–L5 decompression', '63047', 'Spinal stenosis', 'SSEP', 'EMG');
