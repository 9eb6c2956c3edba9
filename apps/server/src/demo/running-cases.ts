import type { DemoSchedule } from './demo-schedule.ts';
import { LAKESIDE, MERCY, ST_ANN } from './organisation.ts';
import { ANEURYSM, SCOLIOSIS, SPINAL_TUMOR, THYROID } from './surgeries.ts';
import * as taps from './taps.ts';

/** Two cases of one reading physician at two facilities and for two payers, and two of another, one of them interrupted. */
export function addRunningCases(day: DemoSchedule): void {
  day
    .add({
      where: [MERCY, 2],
      surgery: SCOLIOSIS,
      surgeon: 'dr-weiss',
      patient: '482',
      planned: ['-2:15:00', '+3:30:00'],
    })
    .technologist('tech-brandt', day.at('-1:58:30'), ...taps.baselines(SCOLIOSIS.modalities))
    .physician('dr-okafor', day.at('-1:55:08'), taps.join('remote'))
    .technologist('tech-brandt', day.at('-1:47:12'), taps.START)
    .technologist('tech-brandt', day.at('-0:58:46'), taps.signalChange('TcMEP', 'left', 'amplitude −40 %'))
    .technologist(
      'tech-brandt',
      day.at('-0:58:20'),
      taps.tellSurgeon('Left TcMEP down 40 %', 'Blood pressure raised'),
    )
    .technologist('tech-brandt', day.at('-0:51:03'), taps.note('Left TcMEP recovered'));

  day
    .add({
      where: [ST_ANN, 1],
      surgery: SPINAL_TUMOR,
      surgeon: 'dr-castellan',
      patient: '275',
      planned: ['-0:45:00', '+2:45:00'],
      payerProfile: 'medicare',
    })
    .technologist('tech-novak', day.at('-0:33:51'), ...taps.baselines(SPINAL_TUMOR.modalities))
    .physician('dr-okafor', day.at('-0:26:14'), taps.join('remote'))
    .technologist('tech-novak', day.at('-0:22:40'), taps.START)
    .physician('dr-okafor', day.at('-0:18:25'), taps.ATTENTION);

  day
    .add({
      where: [LAKESIDE, 2],
      surgery: THYROID,
      surgeon: 'dr-bianchi',
      patient: '943',
      planned: ['-1:20:00', '+0:50:00'],
    })
    .technologist('tech-hale', day.at('-1:08:19'), ...taps.baselines(THYROID.modalities))
    .physician('dr-marchetti', day.at('-1:06:45'), taps.join('in-facility'))
    .technologist('tech-hale', day.at('-1:04:37'), taps.START);

  day
    .add({
      where: [LAKESIDE, 3],
      surgery: ANEURYSM,
      surgeon: 'dr-larsen',
      patient: '661',
      planned: ['-3:20:00', '+2:00:00'],
    })
    .technologist('tech-singh', day.at('-3:09:28'), ...taps.baselines(ANEURYSM.modalities))
    .physician('dr-marchetti', day.at('-3:07:11'), taps.join('in-facility'))
    .technologist('tech-singh', day.at('-3:05:51'), taps.START)
    .technologist('tech-singh', day.at('-0:09:16'), taps.interrupt('Intraoperative imaging'));
}
