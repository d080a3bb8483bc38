import { createConfig, lintFromString } from '@redocly/openapi-core';
import { loadDeclarations } from '../../../bin/support/declarations';
import { docsKey, documentedRooms, endpoints } from '../../../src/platform/http';
import { documentText, type Named, openApi, operationsOf, references, resolve } from '../../support/openapi';

/** The OpenAPI document against the standard, and against what is really routed. */

const document = openApi();
const operations = operationsOf(document);
const bare = (path: string): string => path.replace(/(?<=.)\/$/, '');

it('is valid OpenAPI 3.1 by another reader of the standard', async () => {
  const config = await createConfig({
    rules: {
      struct: 'error',
      'no-unresolved-refs': 'error',
      'operation-operationId-unique': 'error',
      'operation-parameters-unique': 'error',
      'path-parameters-defined': 'error',
      'path-declaration-must-exist': 'error',
      'no-identical-paths': 'error',
      'security-defined': 'error',
      'tag-description': 'error',
      'operation-summary': 'error',
      'operation-description': 'error',
      'no-invalid-media-type-examples': 'error',
      'no-invalid-parameter-examples': 'error',
      'no-invalid-schema-examples': 'error',
    },
  });
  const problems = await lintFromString({ source: documentText(), config });
  expect(problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`)).toEqual([]);
}, 120_000);

it('has every route of the API, and no other', () => {
  const routed = loadDeclarations().map(({ method, path }) => `${method} ${bare(`/api${path.replace(/:(\w+)(?:\([^)]*\))?/g, '{$1}')}`)}`);
  const described = operations.filter(({ path }) => path.startsWith('/api/')).map(({ method, path }) => `${method} ${bare(path)}`);
  expect(described.sort()).toEqual([...new Set(routed)].sort());
});

it('says something of every endpoint, and of nothing else', () => {
  const declared = endpoints().map(docsKey);
  const said = documentedRooms().flatMap((room) => Object.keys(room.endpoints));
  expect(said.filter((key) => !declared.includes(key))).toEqual([]);
  expect(
    endpoints()
      .filter((spec) => !spec.docs?.description)
      .map(docsKey),
  ).toEqual([]);
});

it('points only at parts that are there, and has no part that nobody points at', () => {
  const pointers = new Set(references(document));
  for (const pointer of pointers) expect(resolve(document, { $ref: pointer })).toBeDefined();
  const named = (['schemas', 'responses', 'parameters'] as const).flatMap((group) => Object.keys(document.components[group] ?? {}).map((name) => `#/components/${group}/${name}`));
  expect(named.filter((name) => !pointers.has(name))).toEqual([]);
});

describe('every operation', () => {
  it.each(operations.map((named): [string, Named] => [named.name, named]))('%s', (_name, { path, operation }) => {
    expect(operation).toMatchObject({ summary: expect.stringMatching(/\S/), description: expect.stringMatching(/\S/), 'x-access': expect.any(String) });
    expect(operation.tags).toHaveLength(1);
    const declared = operation.parameters.filter((parameter) => parameter['in'] === 'path').map(({ name }) => name);
    expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    for (const parameter of operation.parameters) expect(resolve(document, parameter)).toMatchObject({ description: expect.stringMatching(/\S/) });
    const statuses = Object.keys(operation.responses);
    expect(statuses.some((status) => /^[23]/.test(status))).toBe(true);
    expect(statuses).toContain('default');
    if (operation['x-access'] !== 'public') expect(statuses).toContain('401');
    if (operation.security.length === 0) expect(operation['x-access']).toBe('public');
  });
});
