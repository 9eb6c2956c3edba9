import { accountsCast } from './accounts-cast.ts';
import type { Cast } from './actor.ts';
import { demoActors } from './demo-hospital.ts';

/** How a server is started, and who comes then. */
export interface Staging {
  readonly title: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly cast: (address: string, output: string) => Promise<Cast>;
}

export const STAGINGS: readonly Staging[] = [
  {
    title: 'demo',
    environment: {},
    cast: async () => {
      const actors = demoActors();
      // Everybody has one session here: who works at one facility only must not open another one to themselves.
      return { actors, expendable: actors.filter(({ side }) => side === 'both') };
    },
  },
  { title: 'accounts', environment: { DEMO: '0' }, cast: accountsCast },
];
