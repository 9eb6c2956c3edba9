import type { Response } from 'express';

/** Resolves when the reader has taken what was written, or has gone. */
export const drained = (response: Response): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
