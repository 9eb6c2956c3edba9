import { batchNameOf } from '@ionm-clock/domain';

/** The number of the batch of this name; undefined if no batch is called so. */
export function batchNumberOf(name: string): number | undefined {
  const number = Number(name.replace('B-', ''));
  return batchNameOf(number) === name ? number : undefined;
}
