const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MARKED = [...'àƀćďéƒğĥíĵķļɱńöƥɋŕšţúṽŵẋýžÀɃĆĎÉƑĞĤÍĴĶĻṀŃÖƤɊŔŠŢÚṼŴẊÝŽ'];

/** `Stop` becomes `Šţöƥ`: still to be read, and whatever is not so on a page did not go through the catalogue. Tags stay. */
export const pseudoText = (text: string): string =>
  text.replace(/<\/?\w+\/?>|[a-zA-Z]/g, (part) => MARKED[PLAIN.indexOf(part)] ?? part);
