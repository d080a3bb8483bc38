import { forbidden, notFound } from '../../platform/http';
import { m } from './messages';

/** Refusals of cases that staff work on (see `cases.ts`), for the API page of the domains that have such cases. */
export const caseRefusals = {
  /** Of another member of the staff. */
  touch: [forbidden(m.notYours())],
  /** Of handing a case on. */
  assign: [forbidden(m.notYours()), forbidden(m.assignOnlySelf()), notFound(m.notStaff())],
};
