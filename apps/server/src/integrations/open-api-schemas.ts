import { z } from 'zod';

export const asSchema = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input', unrepresentable: 'any' });

const ERROR = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string' },
        message: { type: 'string', description: 'What is wrong and what to do.' },
      },
    },
  },
};
const VERSIONS = {
  type: 'array',
  items: {
    type: 'object',
    required: ['caseId', 'version', 'facility'],
    properties: {
      caseId: { type: 'string' },
      version: { type: 'integer' },
      facility: { type: 'string' },
      corrects: { type: 'object', properties: { batch: { type: 'string' }, version: { type: 'integer' } } },
      again: { type: 'string', description: 'Why the same version went there once more.' },
    },
  },
};
const RECORD = {
  type: 'object',
  description: 'What is in it is said in packages/exports/README.md; further fields may come.',
  required: ['format', 'caseId', 'version', 'details', 'lines', 'findings'],
  properties: {
    format: { type: 'string', enum: ['ionm-record/2'] },
    caseId: { type: 'string' },
    version: { type: 'integer' },
    dateOfService: { type: 'string', example: '2026-11-03' },
    monitoredSeconds: { type: 'integer' },
    billableSeconds: { type: 'integer' },
    details: { type: 'object' },
    lines: { type: 'array', items: { type: 'object' } },
    findings: { type: 'array', items: { type: 'object' } },
  },
};
const BATCH = {
  type: 'object',
  required: ['number', 'name', 'at', 'records', 'file'],
  properties: {
    number: { type: 'integer' },
    name: { type: 'string', example: 'B-000012' },
    at: { type: 'integer', description: 'Milliseconds since 1970, UTC.' },
    actorId: { type: 'string' },
    destination: { type: 'object' },
    records: VERSIONS,
    file: {
      type: 'object',
      required: ['name', 'mediaType', 'bytes', 'sha256'],
      properties: {
        name: { type: 'string' },
        mediaType: { type: 'string' },
        bytes: { type: 'integer' },
        sha256: { type: 'string' },
      },
    },
  },
};
const LEFT_OUT = {
  type: 'array',
  items: {
    type: 'object',
    required: ['caseId', 'why', 'problems'],
    properties: {
      caseId: { type: 'string' },
      why: { type: 'string', enum: ['not-finalized', 'exported-already', 'waiting', 'set-up'] },
      problems: { type: 'array', items: { type: 'object' } },
    },
  },
};
export const PAGING = [
  { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 } },
  {
    name: 'cursor',
    in: 'query',
    description: 'nextCursor of the page before. The last one also finds what comes later.',
    schema: { type: 'string' },
  },
];
export const parameter = (name: string, type: string) => ({
  name,
  in: 'path',
  required: true,
  schema: { type },
});
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const json = (description: string, schema: object) => ({
  description,
  content: { 'application/json': { schema } },
});
export const page = (list: string, schema: object) => ({
  type: 'object',
  required: [list, 'nextCursor', 'hasMore'],
  properties: {
    [list]: { type: 'array', items: schema },
    nextCursor: { type: 'string' },
    hasMore: { type: 'boolean' },
  },
});
export const ANSWER = {
  type: 'object',
  required: ['leftOut'],
  properties: {
    batch: ref('Batch'),
    leftOut: LEFT_OUT,
    note: {
      type: 'string',
      description: 'What the receiver of such a file has to add before it can be used.',
    },
  },
};

/** What is named in more than one place. */
export const SCHEMAS = { Record: RECORD, Batch: BATCH, Error: ERROR };
