import type { Simulation } from '../seed/simulation.ts';

/** The way between one device and the server, which may be slow one way and quick the other, and may be cut. */
export class Path {
  readonly name: string;
  readonly #sim: Simulation;
  readonly #slowest: { readonly up: number; readonly down: number };
  #isCut = false;
  #whenHealed: (() => void)[] = [];
  #whenCut: (() => void)[] = [];
  /** Healed for good: the network is well until the end. */
  #isWell = false;

  constructor(sim: Simulation, name: string) {
    this.#sim = sim;
    this.name = name;
    const { random } = sim;
    this.#slowest = { up: random.skewed(20, 4_000), down: random.skewed(20, 4_000) };
  }

  get isCut(): boolean {
    return this.#isCut;
  }

  get isWell(): boolean {
    return this.#isWell;
  }

  delay(way: 'up' | 'down'): number {
    return this.#sim.random.skewed(1, this.#isWell ? 30 : this.#slowest[way]);
  }

  cut(ms: number): void {
    if (this.#isCut || this.#isWell) return;
    this.#isCut = true;
    this.#sim.happened('network: partition', this.name);
    for (const cut of this.#whenCut.splice(0)) cut();
    this.#sim.after(ms, () => this.#heal());
  }

  healForGood(): void {
    this.#isWell = true;
    this.#heal();
  }

  /** Called back once when the path is no longer cut. */
  onceHealed(healed: () => void): void {
    this.#whenHealed.push(healed);
  }

  /** Called back once when the path is cut. */
  onceCut(cut: () => void): void {
    this.#whenCut.push(cut);
  }

  #heal(): void {
    if (!this.#isCut) return;
    this.#isCut = false;
    this.#sim.trace.say(this.name, 'network is back');
    for (const healed of this.#whenHealed.splice(0)) healed();
  }
}
