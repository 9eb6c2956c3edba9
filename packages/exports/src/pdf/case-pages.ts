import { footers } from './footer.ts';
import { lanesFigure } from './lanes/lanes-figure.ts';
import type { Doc, Element } from './page/document.ts';
import { Flow } from './page/flow.ts';
import type { Typesetter } from './page/typesetter.ts';
import { writePages } from './page/write-pages.ts';
import { attestations } from './sections/attestations.ts';
import { claimLines } from './sections/claim-lines.ts';
import { correction } from './sections/correction.ts';
import { documentation } from './sections/documentation.ts';
import { findings } from './sections/findings.ts';
import { head } from './sections/head.ts';
import { interruptions, loggedTimes } from './sections/logged-times.ts';
import { physicianTimes } from './sections/physician-times.ts';
import type { ToldRecord } from './told-record.ts';

/** The pages of one case, from a new page on. They are written out at once: only this case is held in memory. */
export function casePages(doc: Doc, type: Typesetter, told: ToldRecord, parent: Element): void {
  const root = doc.struct('Part', { title: `Case ${told.record.caseId}` });
  parent.add(root);
  const flow = new Flow(doc, type, root);
  doc.outline.addItem(`Case ${told.record.caseId}, version ${told.record.version}`);
  head(flow, told);
  correction(flow, told);
  lanesFigure(flow, told);
  claimLines(flow, told);
  findings(flow, told);
  physicianTimes(flow, told);
  interruptions(flow, told);
  loggedTimes(flow, told);
  documentation(flow, told);
  attestations(flow, told);
  root.end();
  const { start, count } = doc.bufferedPageRange();
  const pages = Array.from({ length: count }, (_, index) => start + index);
  footers(doc, type, told, pages);
  writePages(doc, pages);
  type.forgetSome();
}
