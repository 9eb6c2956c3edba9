/** The desks that have a tour; its steps are fetched when somebody asks for it. */
const DESKS = [
  '/technologist',
  '/physician',
  '/biller',
  '/payer-profiles',
  '/administration',
  '/audit-trail',
];

export const hasTour = (path: string): boolean => DESKS.some((desk) => path.startsWith(desk));
