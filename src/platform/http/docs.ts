import type { z } from 'zod';
import type { ApiError } from './errors';

/** What the API page says of endpoints beyond what their declarations say by themselves. */

/** A header, by its meaning. */
export interface HeaderDocs {
  description: string;
  required?: boolean;
  example?: string;
}

/** A success answer beside the declared one. */
export interface AnswerDocs {
  description: string;
  /** Its body, where it is another one; null = none. */
  response?: z.ZodType | null;
  headers?: Record<string, string>;
}

export interface EndpointDocs {
  /** The rule behind the act, in sentences (Markdown). */
  description?: string;
  /** Meanings of path and query parameters, by name. */
  parameters?: Record<string, string>;
  /** Request headers that count here, by name. */
  headers?: Record<string, HeaderDocs>;
  /**
   * The very refusals of the act, beside those that every endpoint of its kind has (throttle, token, level, unreadable body): the page
   * shows their words and their bodies in the dialect of the path. Given, if only as an empty list, the documented statuses are all there are.
   */
  refusals?: readonly ApiError[];
  /** Headers of the success answer: name and meaning. */
  answerHeaders?: Record<string, string>;
  /** Further success answers, by status. */
  also?: Record<number, AnswerDocs>;
  /** Examples that stand instead of the synthesised ones. */
  examples?: { request?: unknown; response?: unknown; params?: Record<string, unknown> };
}

/** The page's words about a domain: `docs.ts` of its room, third argument of its routers. */
export interface RoomDocs {
  /** Contract modules; their exported schemas become components named after the key and the export. */
  schemas?: Record<string, object>;
  /** What a tag gathers. */
  tags?: Record<string, string>;
  /** By `METHOD /path/` as declared; several methods are joined by `|`. */
  endpoints: Record<string, EndpointDocs>;
}

/** `Idempotency-Key`, for endpoints that take it (spec/operations.md; design.md, §3.8). */
export const IDEMPOTENCY_KEY: Record<string, HeaderDocs> = {
  'Idempotency-Key': {
    description:
      'At most 80 characters of the client. The same call under the same key within 24 hours gets the first answer and does nothing again; another call under it is a 409.',
    example: '7f1c0c1e-2f0b-4a51-9a53-5d1f6a0e9b11',
  },
};

/** `X-Account-Mode`: on which side of the market the caller stands now. */
export const ACCOUNT_MODE: Record<string, HeaderDocs> = {
  'X-Account-Mode': { description: '`client` or `provider`, where neither query nor body says so; anything else counts as not given.', example: 'client' },
};

/** `X-Total-Count` of plain lists with pages. */
export const TOTAL_COUNT: Record<string, string> = { 'X-Total-Count': 'How many rows the whole list has' };

/** An operation that is no `endpoint()`: generated REST, probes, the page itself. */
export interface DescribedOperation {
  method: 'GET';
  /** The whole path, parameters in braces. */
  path: string;
  tag: string;
  summary: string;
  description: string;
  /** `open`: a bad token is refused all the same; `blind`: no token is looked at. */
  access: 'open' | 'blind';
  parameters: Record<string, unknown>[];
  /** Success answers, by status; a schema that is no JSON says so by its `format` or `contentMediaType`. */
  answers: Record<number, { description: string; schema?: Record<string, unknown> }>;
  refusals: readonly ApiError[];
}

export interface DescribedRoom {
  tags: Record<string, string>;
  /** Component schemas of its operations. */
  schemas: Record<string, Record<string, unknown>>;
  operations: DescribedOperation[];
}

/** What answers outside `/api`, and pages of HTML: for a section of their own. */
export interface DescribedPage {
  path: string;
  methods: readonly string[];
  summary: string;
  /** Who may open it. */
  access: string;
  /** Answers other than a page, by status. */
  answers?: Record<number, { description: string; schema: Record<string, unknown> }>;
}

const rooms = new Set<RoomDocs>();
const described: (() => DescribedRoom)[] = [];
const pages: (() => readonly DescribedPage[])[] = [];

export const keepRoom = (room: RoomDocs): Set<RoomDocs> => rooms.add(room);

/** Everything that was said of domains so far. */
export const documentedRooms = (): readonly RoomDocs[] => [...rooms];

/** Adds operations that are no `endpoint()` to the API page (at boot); asked when the page is built. */
export function describeOperations(room: () => DescribedRoom): void {
  described.push(room);
}

export const describedRooms = (): DescribedRoom[] => described.map((room) => room());

/** Adds HTML pages to the document's list of them (at boot). */
export function describePages(list: () => readonly DescribedPage[]): void {
  pages.push(list);
}

export const describedPages = (): DescribedPage[] => pages.flatMap((list) => list());
