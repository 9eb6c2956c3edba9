import { Trans as LinguiTrans, type TransProps } from '@lingui/react';

/**
 * A sentence with elements in it. The macro `Trans` becomes this one. Lingui looks for the places of its elements in the finished
 * sentence, also in what was put in: what somebody typed, such as `<b>5 mA</b>`, is put in as an element, and shown as it was typed.
 */
export const Trans = ({ values, ...props }: TransProps) => (
  <LinguiTrans
    {...props}
    {...(values === undefined
      ? {}
      : {
          values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, asTyped(value)])),
        })}
  />
);

const asTyped = (value: unknown): unknown =>
  typeof value === 'string' && value.includes('<') ? <span>{value}</span> : value;
