import type { Facility } from '@ionm-clock/domain';
import { addMilliseconds, caseId, type Instant, localDate, userId } from '@ionm-clock/domain';
import { DemoCase } from './demo-case.ts';
import { MERCY } from './organisation.ts';
import type { Surgery } from './surgeries.ts';

interface Plan {
  readonly where: readonly [Facility, room: number];
  readonly surgery: Surgery;
  readonly surgeon: string;
  readonly patient: string;
  /** Planned start and end, as `DemoSchedule.at` reads them. */
  readonly planned: readonly [start: string, end: string];
  readonly payerProfile?: string;
  /** Nobody has entered the surgeon's order yet. */
  readonly withoutOrder?: boolean;
}

/** Schedules the invented cases of the day on which `now` falls, their times counted from `now`. */
export class DemoSchedule {
  readonly cases: DemoCase[] = [];
  readonly #now: Instant;
  readonly #date: string;

  constructor(now: Instant) {
    this.#now = now;
    this.#date = localDate(now, MERCY.timeZone).slice(2).replaceAll('-', '');
  }

  /** The instant that is so far from now: `-1:47:12` before it, `+0:30:00` after it. */
  at(text: string): Instant {
    const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number);
    const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000;
    return addMilliseconds(this.#now, text.startsWith('-') ? -ms : ms);
  }

  add(plan: Plan): DemoCase {
    const { surgery, surgeon, patient, planned, payerProfile = 'cpt', withoutOrder = false } = plan;
    const [facility, room] = plan.where;
    const [scheduledStart, scheduledEnd] = [this.at(planned[0]), this.at(planned[1])];
    const id = caseId(`C-${this.#date}-${String(this.cases.length + 1).padStart(2, '0')}`);
    const made = new DemoCase(
      id,
      {
        facility: facility.id,
        room: `OR ${room}`,
        timeZone: facility.timeZone,
        payerProfile,
        ...surgery,
        patientLabel: `···${patient}`,
        surgeonId: userId(surgeon),
        ...(withoutOrder ? {} : { orderedBy: userId(surgeon) }),
        scheduledStart,
        scheduledEnd,
      },
      this.at('-14:00:00'),
    );
    this.cases.push(made);
    return made;
  }
}
