/** Stands wherever units are shown (BILLING-RULES.md, first paragraph). */
export const NO_CODING_ADVICE = 'IONM Clock computes units; it gives no legal or coding advice.';
