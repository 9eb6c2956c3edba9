/** Every zone once: those in use, and the others that this browser knows. */
export function timeZoneChoices(used: readonly string[]): {
  readonly inUse: readonly string[];
  readonly others: readonly string[];
} {
  const inUse = [...new Set(used)].sort();
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  return { inUse, others: [...new Set(known)].filter((zone) => !inUse.includes(zone)) };
}
