/** Everything that goes wrong, or comes out in an unusual way, in a simulation. A run in which one of these never happens proves little. */
export const FAULTS = [
  'server: crash while idle',
  'server: crash before a commit is on disk',
  'server: crash after the commit, before the answer',
  'server: slow commit',
  'server: disk full',
  'server: commit reported as failed is there after a restart',
  'server: wall clock set forward',
  'server: wall clock set back',
  'server: another program wrote to the log',
  'network: partition',
  'network: link died silently',
  'network: link lost with messages on the way',
  'network: connection refused while the server is down',
  'network: command delivered twice',
  'network: command arrived after its connection was given up',
  'network: no answer in good time',
  'network: viewer found a gap',
  'network: tail to a viewer who came back',
  'device: asleep',
  'device: monotonic clock stood still in sleep',
  'device: wall clock stepped',
  'device: page reloaded with taps that wait',
  'device: browser crashed with taps that wait',
  'device: browser crashed during a write',
  'device: slow disk',
  'device: disk would not keep a tap',
  'device: another person took over with taps that wait',
  'device: started without a network, with a kept log',
  'device: connected before its disk was read',
  'session: ended while in use',
  'outcome: tap came late',
  'outcome: instant not final at the tap, settled later',
  'outcome: refused on the device',
  'outcome: refused by the server',
  'outcome: refused tap done again',
  'outcome: refused tap discarded',
  'outcome: repeat got the first answer',
  'outcome: tap put after the event before it',
  'outcome: tap amid more changes of the clocks than the bound allows for',
  'outcome: stop against a stop',
  'outcome: one person on two devices',
  'outcome: hand-over',
  'outcome: hand-over offered',
  'outcome: offered hand-over accepted',
  'outcome: offered hand-over declined',
  'outcome: offered hand-over withdrawn',
  'outcome: message sent',
  'outcome: message seen',
  'outcome: reader asked for',
  'outcome: request for a reader withdrawn',
  'outcome: stop taken back',
  'outcome: time entered by hand',
  'outcome: time corrected',
  'outcome: entry withdrawn',
] as const;

export type Fault = (typeof FAULTS)[number];

export type Faults = Map<Fault, number>;

export const count = (faults: Faults, fault: Fault): void => {
  faults.set(fault, (faults.get(fault) ?? 0) + 1);
};

export function addUp(total: Faults, more: Iterable<readonly [Fault, number]>): void {
  for (const [fault, times] of more) total.set(fault, (total.get(fault) ?? 0) + times);
}
