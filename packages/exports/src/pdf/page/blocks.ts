import type { Flow } from './flow.ts';
import { CONTENT_WIDTH, PAGE, RULE, STYLES, type TextStyle } from './style.ts';

/** So much of what follows stands on the page of its heading. */
const KEPT_WITH_HEADING = 60;

/** The heading of a section, with a rule above it. */
export function section(flow: Flow, title: string): void {
  flow.space(16);
  flow.need(STYLES.section.leading + KEPT_WITH_HEADING);
  const { y } = flow;
  flow.adorn(() => {
    flow.doc.moveTo(PAGE.left, y).lineTo(PAGE.right, y).lineWidth(0.75).strokeColor(RULE).stroke();
  });
  flow.y += 7;
  text(flow, title, STYLES.section, 'H2');
  flow.y += 3;
}

/** The heading of a part of a section. */
export function part(flow: Flow, title: string): void {
  flow.space(9);
  flow.need(STYLES.part.leading + KEPT_WITH_HEADING / 2);
  text(flow, title, STYLES.part, 'H3');
  flow.y += 2;
}

/** A text over the whole width, as long as it is. */
export function paragraph(flow: Flow, said: string, style: TextStyle = STYLES.body): void {
  text(flow, said, style, 'P');
  flow.y += 3;
}

/** Sentences one after the other, each behind its number. */
export function steps(flow: Flow, sentences: readonly string[]): void {
  const indent = 16;
  const list = flow.element('L');
  for (const [index, sentence] of sentences.entries()) {
    const item = flow.element('LI', list);
    flow.need(STYLES.body.leading);
    const { y } = flow;
    const label = flow.element('Lbl', item);
    label.add(() => flow.putLine(`${index + 1}.`, PAGE.left, y, STYLES.body));
    label.end();
    const body = flow.element('LBody', item);
    flow.lines(
      flow.type.lines(sentence, STYLES.body, CONTENT_WIDTH - indent),
      STYLES.body,
      PAGE.left + indent,
      body,
    );
    body.end();
    item.end();
    flow.y += 1.5;
  }
  list.end();
  flow.y += 3;
}

function text(flow: Flow, said: string, style: TextStyle, kind: string): void {
  const element = flow.element(kind);
  flow.lines(flow.type.lines(said, style, CONTENT_WIDTH), style, PAGE.left, element);
  element.end();
}
