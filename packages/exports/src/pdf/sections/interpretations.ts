import { INTERPRETATION_SECTIONS, type InterpretationSection } from '@ionm-clock/domain';
import { paragraph, part } from '../page/blocks.ts';
import { facts } from '../page/facts.ts';
import type { Flow } from '../page/flow.ts';
import { STYLES } from '../page/style.ts';
import type { ToldRecord } from '../told-record.ts';
import { localText } from '../words/exact-time.ts';
import { writtenSource } from '../words/source-words.ts';

const TITLES: Readonly<Record<InterpretationSection, string>> = {
  indication: 'Indication',
  technique: 'Technique',
  baselines: 'Baselines',
  course: 'Course',
  impression: 'Impression',
};

/** The report of each reading physician, part by part. */
export function interpretations(flow: Flow, { record, nameOf }: ToldRecord): void {
  const all = record.documentation.interpretations;
  part(flow, 'Interpretation of the reading physician');
  if (all.length === 0) paragraph(flow, 'None was written.');
  for (const one of all) {
    paragraph(flow, nameOf(one.actorId), STYLES.strong);
    paragraph(flow, `${localText(one.at, record)}, ${writtenSource(one)}`, STYLES.quiet);
    const written = INTERPRETATION_SECTIONS.filter((section) => one.sections[section] !== '');
    facts(
      flow,
      written.map((section) => [TITLES[section], one.sections[section]]),
    );
  }
}
