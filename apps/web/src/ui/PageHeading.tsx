import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a page or step that was just gone to: it takes the focus, which what was pressed has left behind. */
export function PageHeading({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} id={id} tabIndex={-1}>
      {children}
    </h1>
  );
}
