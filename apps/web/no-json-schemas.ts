import type { Plugin } from 'vite';

const JSON_SCHEMA_WRITERS = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;
const EXPORTED = /^export (?:const|function) (\w+)/gm;

/**
 * Leaves out what writes zod's schemas as JSON schemas, a fifth of zod: every schema refers to it, so no bundler sees that this
 * page never asks for one. Whoever does is told so.
 */
export const noJsonSchemas = (): Plugin => ({
  name: 'no-json-schemas',
  apply: 'build',
  transform: {
    filter: { id: JSON_SCHEMA_WRITERS },
    handler(code) {
      const names = [...code.matchAll(EXPORTED)].map(([, name]) => `export const ${name} = unused;`);
      return {
        code: [
          "const unused = () => { throw new Error('The web app writes no JSON schemas.'); };",
          ...names,
        ].join('\n'),
        map: null,
      };
    },
  },
});
