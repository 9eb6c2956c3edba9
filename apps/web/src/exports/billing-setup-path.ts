/** Where the billing set-up is edited, by whoever may edit payer profiles. */
export const BILLING_SETUP_PATH = '/administration/billing-setup';
