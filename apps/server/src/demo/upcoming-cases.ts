import type { DemoSchedule } from './demo-schedule.ts';
import { LAKESIDE, MERCY, ST_ANN } from './organisation.ts';
import {
  CAROTID,
  CERVICAL_FUSION,
  DECOMPRESSION,
  LUMBAR_FUSION,
  SPINAL_TUMOR,
  THYROID,
} from './surgeries.ts';

/** Cases that wait for their baselines, their clock and a reading physician, one of them for the surgeon's order too. */
export function addUpcomingCases(day: DemoSchedule): void {
  day.add({
    where: [MERCY, 4],
    surgery: LUMBAR_FUSION,
    surgeon: 'dr-adeyemi',
    patient: '307',
    planned: ['-0:10:00', '+3:00:00'],
  });
  day.add({
    where: [MERCY, 5],
    surgery: DECOMPRESSION,
    surgeon: 'dr-castellan',
    patient: '824',
    planned: ['+0:05:00', '+2:00:00'],
    withoutOrder: true,
  });
  day.add({
    where: [MERCY, 1],
    surgery: CERVICAL_FUSION,
    surgeon: 'dr-weiss',
    patient: '590',
    planned: ['+0:20:00', '+2:30:00'],
  });
  day.add({
    where: [MERCY, 3],
    surgery: SPINAL_TUMOR,
    surgeon: 'dr-adeyemi',
    patient: '161',
    planned: ['+0:40:00', '+4:10:00'],
  });
  day.add({
    where: [ST_ANN, 3],
    surgery: CERVICAL_FUSION,
    surgeon: 'dr-fujita',
    patient: '718',
    planned: ['+0:15:00', '+2:15:00'],
  });
  day.add({
    where: [ST_ANN, 4],
    surgery: CAROTID,
    surgeon: 'dr-fujita',
    patient: '046',
    planned: ['+0:50:00', '+2:20:00'],
  });
  day.add({
    where: [ST_ANN, 2],
    surgery: LUMBAR_FUSION,
    surgeon: 'dr-castellan',
    patient: '633',
    planned: ['+1:30:00', '+4:30:00'],
  });
  day.add({
    where: [LAKESIDE, 1],
    surgery: THYROID,
    surgeon: 'dr-bianchi',
    patient: '259',
    planned: ['+0:30:00', '+2:10:00'],
  });
}
