import { API_SCOPES, type ApiScope } from '@ionm-clock/domain';
import { exportCheckSchema } from '@ionm-clock/protocol';
import { ANSWER, asSchema, json, PAGING, page, parameter, ref, SCHEMAS } from './open-api-schemas.ts';

const operation = (scope: ApiScope, summary: string, good: object, more: object = {}) => ({
  summary,
  description: `Needs the scope \`${scope}\`.`,
  security: [{ token: [] }],
  responses: {
    ...good,
    401: json('The token is not known, or was revoked.', ref('Error')),
    403: json('The token has not the scope.', ref('Error')),
    429: json('Too much at once; `Retry-After` says how long to wait.', ref('Error')),
    503: json('The log cannot be written, so nothing is shown and nothing is done.', ref('Error')),
  },
  ...more,
});

/** What programs may ask, as OpenAPI 3.0. */
export const openApi = (): object => ({
  openapi: '3.0.3',
  info: {
    title: 'IONM Clock',
    version: '1',
    description: `Finalized records, case files and batches for billing systems. Tokens are made by an administrator, with the scopes ${API_SCOPES.join(', ')}.`,
  },
  servers: [{ url: '/api/v1' }],
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    schemas: SCHEMAS,
  },
  paths: {
    '/records': {
      get: operation(
        'records:read',
        'Finalized records, in the order in which they were finalized; one that is finalized anew comes again',
        { 200: json('A page of records.', page('records', ref('Record'))) },
        { parameters: PAGING },
      ),
    },
    '/records/{caseId}': {
      get: operation(
        'records:read',
        'The finalized record of a case',
        {
          200: json('The record.', { type: 'object', properties: { record: ref('Record') } }),
          404: json('There is none that the token reaches.', ref('Error')),
        },
        { parameters: [parameter('caseId', 'string')] },
      ),
    },
    '/cases/{caseId}': {
      get: operation(
        'cases:read',
        'A case as a case file (ionm-case/1), finalized or not',
        {
          200: json('The case file.', { type: 'object' }),
          404: json('There is none that the token reaches.', ref('Error')),
        },
        { parameters: [parameter('caseId', 'string')] },
      ),
    },
    '/destinations': {
      get: operation('batches:read', 'Where batches may go', {
        200: json('The destinations.', { type: 'object' }),
      }),
    },
    '/batches': {
      get: operation(
        'batches:read',
        'Batches by number',
        { 200: json('A page of batches.', page('batches', ref('Batch'))) },
        { parameters: PAGING },
      ),
      post: operation(
        'batches:write',
        'Write a batch: what can go out goes, and each of the others is told with its reason',
        {
          200: json('Nothing went out.', ANSWER),
          201: json('The batch was written.', ANSWER),
          422: json('The Idempotency-Key was used for something else.', ref('Error')),
        },
        {
          parameters: [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: true,
              schema: { type: 'string', minLength: 8, maxLength: 200 },
            },
          ],
          requestBody: {
            required: true,
            content: { 'application/json': { schema: asSchema(exportCheckSchema) } },
          },
        },
      ),
    },
    '/batches/{number}/file': {
      get: operation(
        'batches:read',
        'The file of a batch, byte for byte what went out',
        {
          200: {
            description: 'The file.',
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
          404: json('There is none that the token reaches.', ref('Error')),
        },
        { parameters: [parameter('number', 'integer')] },
      ),
    },
  },
});
