import { Fragment } from 'react';
import styles from './Unbroken.module.css';

/** What is longer has to break somewhere on a phone. */
const MOST_LETTERS = 24;

/** Words in which an id such as `C-261103-01`, or an instant in UTC, stays on one line. */
export const Unbroken = ({ text }: { readonly text: string }) =>
  text.split(/(\S*-\S*[^\s,;:.])/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
    <Fragment key={index}>
      {index % 2 === 1 && part.length <= MOST_LETTERS ? <span className={styles.part}>{part}</span> : part}
    </Fragment>
  ));
