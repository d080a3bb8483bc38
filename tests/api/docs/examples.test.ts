import { docsKey, endpoints, methodsOf, type Registered } from '../../../src/platform/http';
import { documentedSchema } from '../../../src/platform/http/validation';
import { templateOf } from '../../../src/platform/openapi/template';
import { judgeOf } from '../../support/json-schema';
import { type Json, type Media, openApi, operationsOf, resolve, type Section } from '../../support/openapi';

/** Every example of the document: by its JSON Schema, and by the zod that the server itself judges with. */

const document = openApi();
const judge = judgeOf(document);
const wrong: string[] = [];

function hold(where: string, schema: Json, value: unknown): void {
  const problem = judge(schema, value);
  if (problem) wrong.push(`${where}: ${problem} in ${JSON.stringify(value).slice(0, 200)}`);
}

const holdMedia = (where: string, content: Record<string, Media>): void => {
  for (const [type, { schema, example, examples = {} }] of Object.entries(content)) {
    if (example !== undefined) hold(`${where} ${type}`, schema, example);
    for (const [name, { value }] of Object.entries(examples)) hold(`${where} ${type} ${name}`, schema, value);
  }
};

const holdSection = (where: string, { schema, example }: Section): void => hold(where, schema, example);

beforeEach(() => {
  wrong.length = 0;
});

it('of requests, parameters and answers are valid', () => {
  for (const { name, operation } of operationsOf(document)) {
    holdMedia(`${name} request`, operation.requestBody?.content ?? {});
    for (const parameter of operation.parameters.map((one) => resolve(document, one)))
      if ('example' in parameter) hold(`${name} ${parameter['name']}`, parameter['schema'] as Json, parameter['example']);
    for (const [status, answer] of Object.entries(operation.responses)) holdMedia(`${name} ${status}`, (resolve(document, answer)['content'] ?? {}) as Record<string, Media>);
  }
  expect(wrong).toEqual([]);
});

it('stand with every JSON body', () => {
  const bodies = operationsOf(document).flatMap(({ name, operation }) => [
    ...Object.entries(operation.requestBody?.content ?? {}).map(([type, media]) => ({ where: `${name} request`, type, media })),
    ...Object.entries(operation.responses).flatMap(([status, answer]) =>
      Object.entries((resolve(document, answer)['content'] ?? {}) as Record<string, Media>).map(([type, media]) => ({ where: `${name} ${status}`, type, media })),
    ),
  ]);
  expect(bodies.filter(({ type, media }) => type === 'application/json' && !('example' in media) && !('examples' in media)).map(({ where }) => where)).toEqual([]);
});

it('of events and frames are valid', () => {
  const { refused, client, server } = document['x-socket-events'];
  holdSection('refused', refused);
  for (const [name, { payload, acknowledgement }] of Object.entries(client)) {
    holdSection(name, payload);
    holdSection(`${name} acknowledgement`, acknowledgement);
  }
  for (const [name, { payload }] of Object.entries(server)) holdSection(name, payload);
  for (const [path, frames] of Object.entries(document['x-websockets']))
    for (const side of ['client', 'server'] as const) for (const [name, frame] of Object.entries(frames[side])) holdSection(`${path} ${side} ${name}`, frame);
  expect(wrong).toEqual([]);
});

describe('pass the declarations that the server runs by', () => {
  it.each(endpoints().map((spec): [string, Registered] => [docsKey(spec), spec]))('%s', (_name, spec) => {
    for (const method of methodsOf(spec)) {
      const operation = document.paths[templateOf(spec.path)]?.[method.toLowerCase()];
      if (!operation) throw new Error('it is not in the document');
      const inPath = operation.parameters.filter((parameter) => parameter['in'] === 'path').map(({ name, example }) => [name, String(example)]);
      if (spec.params) expect(spec.params.safeParse(Object.fromEntries(inPath)).error).toBeUndefined();
      const { body } = spec;
      if (body) for (const { example } of Object.values(operation.requestBody?.content ?? {})) expect(documentedSchema(body).safeParse(example).error).toBeUndefined();
      const answer = operation.responses[String(spec.status ?? 200)] as { content?: Record<string, Media> };
      const json = answer.content?.['application/json'];
      if (json) expect(spec.response.safeParse(json.example).error).toBeUndefined();
    }
  });
});
