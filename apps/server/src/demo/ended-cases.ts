import type { DemoSchedule } from './demo-schedule.ts';
import { LAKESIDE, MERCY, ST_ANN } from './organisation.ts';
import { ACOUSTIC, CAROTID, CERVICAL_FUSION, LUMBAR_FUSION } from './surgeries.ts';
import * as taps from './taps.ts';

/** Four cases that a biller finds: a plain one, one read from two places, a short one, and one whose reader came late. */
export function addEndedCases(day: DemoSchedule): void {
  day
    .add({
      where: [MERCY, 1],
      surgery: LUMBAR_FUSION,
      surgeon: 'dr-weiss',
      patient: '118',
      planned: ['-6:00:00', '-3:00:00'],
    })
    .technologist('tech-brandt', day.at('-5:48:20'), ...taps.baselines(LUMBAR_FUSION.modalities))
    .physician('dr-okafor', day.at('-5:47:02'), taps.join('remote'))
    .technologist('tech-brandt', day.at('-5:41:33'), taps.START)
    .technologist('tech-brandt', day.at('-4:20:10'), taps.signalChange('TcMEP', 'left', 'amplitude −60 %'))
    .technologist(
      'tech-brandt',
      day.at('-4:19:31'),
      taps.tellSurgeon('Left TcMEP down 60 %', 'Traction released'),
    )
    .technologist('tech-brandt', day.at('-4:11:55'), taps.note('Left TcMEP back to baseline'))
    .technologist('tech-brandt', day.at('-3:02:48'), taps.STOP);

  day
    .add({
      where: [MERCY, 3],
      surgery: CERVICAL_FUSION,
      surgeon: 'dr-adeyemi',
      patient: '736',
      planned: ['-5:30:00', '-3:15:00'],
    })
    .technologist('tech-osei', day.at('-5:15:04'), ...taps.baselines(CERVICAL_FUSION.modalities))
    .physician('dr-marchetti', day.at('-5:12:40'), taps.join('remote'))
    .technologist('tech-osei', day.at('-5:10:26'), taps.START)
    .technologist('tech-osei', day.at('-4:32:09'), taps.interrupt('Imaging'))
    .technologist('tech-osei', day.at('-4:19:47'), taps.RESUME)
    .physician('dr-marchetti', day.at('-4:03:18'), taps.moveTo('in-room'))
    .technologist('tech-osei', day.at('-2:58:51'), taps.STOP);

  day
    .add({
      where: [ST_ANN, 2],
      surgery: CAROTID,
      surgeon: 'dr-castellan',
      patient: '402',
      planned: ['-4:15:00', '-2:30:00'],
    })
    .technologist('tech-novak', day.at('-4:01:37'), ...taps.baselines(CAROTID.modalities))
    .physician('dr-okafor', day.at('-3:58:44'), taps.join('remote'))
    .technologist('tech-novak', day.at('-3:56:12'), taps.START)
    .technologist('tech-novak', day.at('-2:41:29'), taps.STOP);

  day
    .add({
      where: [LAKESIDE, 1],
      surgery: ACOUSTIC,
      surgeon: 'dr-larsen',
      patient: '559',
      planned: ['-6:45:00', '-2:00:00'],
    })
    .technologist('tech-hale', day.at('-6:22:15'), ...taps.baselines(ACOUSTIC.modalities))
    .technologist('tech-hale', day.at('-6:14:08'), taps.START)
    .physician('dr-haddad', day.at('-5:36:41'), taps.join('remote'))
    .technologist(
      'tech-hale',
      day.at('-3:40:22'),
      taps.signalChange('BAEP', 'right', 'wave V latency +0.8 ms'),
    )
    .technologist(
      'tech-hale',
      day.at('-3:39:50'),
      taps.tellSurgeon('Right wave V delayed', 'Retractor eased'),
    )
    .technologist('tech-hale', day.at('-2:09:57'), taps.STOP);
}
