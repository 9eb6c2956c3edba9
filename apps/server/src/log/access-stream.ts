/** The one stream of who saw or asked what (DESIGN.md section 5). */
export const ACCESS_STREAM = 'access';
