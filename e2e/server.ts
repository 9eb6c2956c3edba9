/** A server that serves one test: its log, its files and its port are its own. */
export interface Server {
  readonly address: string;
  readonly dataDir: string;
}
