import type { BatchesAnswer } from '@ionm-clock/protocol';
import { useEffect, useState } from 'react';
import { fetchBatches, type Told } from './export-requests.ts';

/** The batches as the server told them when the page was opened; undefined until it has. */
export function useBatches(): Told<BatchesAnswer> | undefined {
  const [told, setTold] = useState<Told<BatchesAnswer>>();
  useEffect(() => {
    let isShown = true;
    void fetchBatches().then((answer) => {
      if (isShown) setTold(answer);
    });
    return () => {
      isShown = false;
    };
  }, []);
  return told;
}
