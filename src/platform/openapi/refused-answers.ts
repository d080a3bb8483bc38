import type { ApiError } from '../http';
import type { Dialect } from '../http/dialects';
import type { JsonSchema } from './json-schema';
import { type Spoken, speak, UNEXPECTED } from './refusal-bodies';

/** Answers to refused calls: one a status, with every sentence of it as an example in the dialect of the path. */

const MEANINGS: Record<number, string> = {
  400: 'The fields or the state of things refuse the call',
  401: 'No token, or one that is not good',
  403: 'Signed in, but not allowed',
  404: 'No such row',
  405: 'The path takes other methods; `Allow` names them',
  409: 'Another act came first, or the call contradicts what is there',
  413: 'The body is too large',
  415: 'The content type is not taken here',
  416: 'No such part of the file',
  422: 'Fields of body or query refuse the call',
  429: 'Over a limit',
  502: 'A service behind this one answered nonsense',
  503: 'Not available now',
};

const header = (description: string, type: string): JsonSchema => ({ description, schema: { type } });

const HEADERS: Record<number, Record<string, JsonSchema>> = {
  401: { 'WWW-Authenticate': header('`Bearer`', 'string') },
  405: { Allow: header('Methods of the path', 'string') },
  429: { 'Retry-After': header('Seconds to wait', 'integer') },
  503: { 'Retry-After': header('Seconds to wait', 'integer') },
};

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function schemaOf(spoken: readonly Spoken[]): JsonSchema {
  const schemas = uniqueBy(
    spoken.map(({ schema }) => schema),
    (schema) => JSON.stringify(schema),
  );
  // Of several kinds of bodies only the services have a name.
  return schemas.length === 1 ? (schemas[0] as JsonSchema) : { $ref: '#/components/schemas/Refusal' };
}

/** The answer of one status. */
export function refusedAnswer(status: number, all: readonly Spoken[]): JsonSchema {
  const spoken = uniqueBy(all, ({ body }) => JSON.stringify(body));
  const examples = Object.fromEntries(
    spoken.map(({ name, body }, index) => [spoken.findIndex((other) => other.name === name) === index ? name : `${name}.${index + 1}`, { value: body }]),
  );
  const sentences = uniqueBy(spoken, ({ sentence }) => sentence).map(({ sentence }) => `- ${sentence}`);
  return {
    description: [`${MEANINGS[status] ?? 'Refused'}:`, ...sentences].join('\n'),
    ...(HEADERS[status] ? { headers: HEADERS[status] } : {}),
    content: { 'application/json': { schema: schemaOf(spoken), examples } },
  };
}

const NAMES: Record<number, string> = {
  401: 'NotAuthenticated',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  413: 'TooLarge',
  415: 'UnsupportedMedia',
  429: 'TooMany',
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `ServicesForbidden`; with what is special about it, `ServicesForbidden.profileNeeded`. */
function componentName(dialect: Dialect, word: string, names: readonly string[]): string {
  const special = names.filter((name) => name.toLowerCase() !== word.toLowerCase() && name !== 'not_authenticated');
  return [`${capital(dialect)}${word}`, ...special].join('.');
}

/** Answers that are the same at many operations, as components. */
export class SharedAnswers {
  readonly components: Record<string, JsonSchema> = {};

  /** Every refusal of an endpoint, by status; `default` is what no call should meet. */
  of(refusals: readonly ApiError[], dialect: Dialect, path: string): Record<string, JsonSchema> {
    const spoken = refusals.map((error) => speak(error, dialect, path));
    const statuses = [...new Set(spoken.map(({ status }) => status))].sort((a, b) => a - b);
    const answers = statuses.map((status) => [String(status), this.answer(status, dialect, spoken)] as const);
    return { ...Object.fromEntries(answers), default: this.unexpected(dialect) };
  }

  private answer(status: number, dialect: Dialect, all: readonly Spoken[]): JsonSchema {
    const spoken = all.filter((one) => one.status === status);
    const answer = refusedAnswer(status, spoken);
    const word = NAMES[status];
    if (word === undefined) return answer;
    const name = componentName(dialect, word, [...new Set(spoken.map((one) => one.name))]);
    this.components[name] ??= answer;
    // Other words under the same names stand where they are.
    return JSON.stringify(this.components[name]) === JSON.stringify(answer) ? { $ref: `#/components/responses/${name}` } : answer;
  }

  private unexpected(dialect: Dialect): JsonSchema {
    const name = `${capital(dialect)}Unexpected`;
    const spoken = UNEXPECTED.map((error) => speak(error, dialect));
    const examples = Object.fromEntries(spoken.map(({ status, body }) => [String(status), { value: body }]));
    this.components[name] ??= {
      description: 'A fault of ours (500), or the database is away (503, with `Retry-After`)',
      content: { 'application/json': { schema: (spoken[0] as Spoken).schema, examples } },
    };
    return { $ref: `#/components/responses/${name}` };
  }
}
