/** Beside the records, as the payer profiles; administrators also have it on their own desk. */
export const BILLING_SETUP_PATH = '/billing-setup';
