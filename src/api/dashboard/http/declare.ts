import type { ReactElement } from 'react';
import type { z } from 'zod';
import type { Reply, UploadedFile } from '../../../platform/http';
import type { StaffAccess, StaffActor } from '../../backoffice';
import type { Flash, FlashKind } from './session';
import type { Key, Person } from './staff';

/**
 * Pages and actions of the dashboard as data. The entry table of spec/backoffice.md, section 3, is enforced for every one of them, in its
 * order: session, staff flag, code, dashboard key (for actions with the right to write), method, CSRF token, row, its assignee. So a
 * handler starts when its caller may be there and the row is his.
 */

type Shape = z.ZodType;
type Output<S> = S extends z.ZodType<infer T> ? T : undefined;

/** What handlers know of a call. `P` path parameters, `R` the row that the path names. */
export interface DashboardCall<P = unknown, R = unknown> {
  params: P;
  row: R;
  person: Person;
  /** His level, for rules of rows (`mayTouch`, `mayAssign`) and scoped lists. */
  access: StaffAccess;
  /** The same as the use-cases take it. */
  actor: StaffActor & { userId: number };
  ip: string;
  userAgent: string;
  /** Origin of absolute URLs. */
  origin: string;
  /** The asked address. */
  url: URL;
}

export interface PageCall<P = unknown, Q = unknown, R = unknown> extends DashboardCall<P, R> {
  query: Q;
  /** Shows a message above this very page (an ignored filter). */
  notice(text: string, kind?: FlashKind): void;
}

export interface ActCall<P = unknown, F = unknown, R = unknown> extends DashboardCall<P, R> {
  form: F;
  files: UploadedFile[];
}

/** How an action ended: its message, and where the browser goes when not `back`. A text alone is a success. */
export type ActResult =
  | string
  | (Flash & {
      /** Below `/dashboard`. */
      to?: string;
      /** Any path of this site, as `localPath` let it through. */
      next?: string | null;
    });

interface Common<P extends Shape | undefined, R, C> {
  /** Below `/dashboard`, with the final slash; `:name` stands for a segment. */
  path: string;
  key: Key;
  params?: P;
  /** The row that the path names; undefined or null = 404. */
  row?(call: C): Promise<R | undefined | null>;
  /** Whom the row is assigned to: level `user` gets 403 for a colleague's. */
  assignee?(row: R): number | null;
}

export interface PageSpec<P extends Shape | undefined = Shape | undefined, Q extends Shape | undefined = Shape | undefined, R = unknown>
  extends Common<P, R, DashboardCall<Output<P>, undefined>> {
  title: string | ((call: DashboardCall<Output<P>, R>) => string);
  /** Reads the query string; parameters that do not fit count as absent. */
  query?: Q;
  /** Answers the content of the page, or something else than a page (an export). */
  handler(call: PageCall<Output<P>, Output<Q>, R>): Promise<ReactElement | Reply> | ReactElement | Reply;
}

export interface ActSpec<P extends Shape | undefined = Shape | undefined, F extends Shape | undefined = Shape | undefined, R = unknown>
  extends Common<P, R, DashboardCall<Output<P>, undefined>> {
  /** Fields of the form; a field that does not fit sends the browser back with an error message. */
  form?: F;
  /** The action takes a file of at most so many megabytes. */
  fileLimitMb?: number;
  /** The page it belongs to, below `/dashboard`. */
  back: string | ((call: DashboardCall<Output<P>, R>) => string);
  /**
   * Does the act by a use-case. Refusals of 400, 409 and 429 thrown by it become a warning on the page; 403 and 404 their page.
   */
  handler(call: ActCall<Output<P>, Output<F>, R>): Promise<ActResult>;
}

export type AnyPage = PageSpec<Shape | undefined, Shape | undefined, never>;
export type AnyAct = ActSpec<Shape | undefined, Shape | undefined, never>;

export type Declared = { kind: 'page'; spec: AnyPage } | { kind: 'act'; spec: AnyAct };

/** Declares a page (GET). Write its properties in this order: path, key, title, params, query, row, assignee, handler. */
export function page<P extends Shape | undefined = undefined, Q extends Shape | undefined = undefined, R = undefined>(spec: PageSpec<P, Q, R>): Declared {
  return { kind: 'page', spec: spec as unknown as AnyPage };
}

/** Declares an action (POST). Write its properties in this order: path, key, params, form, row, assignee, back, handler. */
export function act<P extends Shape | undefined = undefined, F extends Shape | undefined = undefined, R = undefined>(spec: ActSpec<P, F, R>): Declared {
  return { kind: 'act', spec: spec as unknown as AnyAct };
}
