import { type CaseState, MODALITIES, type Modality } from '@ionm-clock/domain';

/** What is monitored in this case: what was planned, then what has a baseline though nobody planned it. */
export const monitoredModalities = ({ details, documentation }: CaseState): readonly Modality[] => [
  ...new Set([...details.modalities, ...documentation.baselines.map(({ modality }) => modality)]),
];

/** The same, and after it all others that there are. */
export const allModalities = (state: CaseState): readonly Modality[] => [
  ...new Set([...monitoredModalities(state), ...MODALITIES]),
];

/** What to choose from in this case: what is monitored; where nothing was planned, any. */
export const offeredModalities = (state: CaseState): readonly Modality[] =>
  state.details.modalities.length === 0 ? allModalities(state) : monitoredModalities(state);
