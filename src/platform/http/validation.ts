import type { z } from 'zod';
import type { Message } from '../i18n';
import { ApiError, type FieldErrors } from './errors';
import { f, m } from './messages';

/** Zod's issues as the contract's field errors; problems that belong to no field stand under `non_field_errors`. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) {
    const name = issue.path.length > 0 ? String(issue.path[0]) : 'non_field_errors';
    fields[name] = [...(fields[name] ?? []), messageOf(issue)];
  }
  return fields;
}

function messageOf(issue: z.core.$ZodIssue): Message {
  if (issue.code === 'custom' && issue.params && typeof issue.params['message'] === 'object') return issue.params['message'] as Message;
  if (issue.code === 'invalid_type' && issue.input === undefined) return f.required();
  return m.invalidInput();
}

/** Parses or throws the 400 with every bad field. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new ApiError(400, m.invalidInput(), { fields: fieldErrors(result.error) });
}
