import type { CompiledMessage } from '@lingui/message-utils/compileMessage';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MARKED = [...'àƀćďéƒğĥíĵķļɱńöƥɋŕšţúṽŵẋýžÀɃĆĎÉƑĞĤÍĴĶĻṀŃÖƤɊŔŠŢÚṼŴẊÝŽ'];

/** `Stop` becomes `Šţöƥ`: still to be read, and whatever is not so on a page did not go through the catalogue. Tags stay. */
export const pseudoText = (text: string): string =>
  text.replace(/<\/?\w+\/?>|[a-zA-Z]/g, (part) => MARKED[PLAIN.indexOf(part)] ?? part);

/** The same for a text with places in it, such as numbers and their plurals. */
export const pseudoMessage = (message: CompiledMessage): CompiledMessage =>
  message.map((token) => {
    if (typeof token === 'string') return pseudoText(token);
    const [name, type = '', format] = token;
    return typeof format === 'object' && format !== null ? [name, type, pseudoCases(format)] : token;
  });

const pseudoCases = (cases: object): object =>
  Object.fromEntries(
    Object.entries(cases).map(([name, said]) => [name, Array.isArray(said) ? pseudoMessage(said) : said]),
  );
