/** How a time came to be known; `late`: tapped without a connection and stored afterwards; `hand`: a person typed it. */
export type Source = 'tap' | 'late' | 'hand' | 'import';
