import { z } from 'zod';
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

/** Parses or throws the 400 with every bad field. @param place where the fields stood */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown, place: ApiError['place'] = 'body'): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const refusal = new ApiError(400, m.invalidInput(), { fields: fieldErrors(result.error) });
  refusal.place = place;
  throw refusal;
}

/** What `collected` yields: the good fields, and what is wrong with the others. */
export interface Collected<T> {
  values: Partial<T>;
  errors: FieldErrors;
}

const documented = new WeakMap<z.ZodType, z.ZodType>();

/** The schema that describes a body to clients. */
export const documentedSchema = (schema: z.ZodType): z.ZodType => documented.get(schema) ?? schema;

/**
 * Reads each field on its own and never refuses: for acts that must report every bad field together, those only the database knows too.
 */
export function collected<S extends z.ZodRawShape>(schema: z.ZodObject<S>): z.ZodType<Collected<z.infer<z.ZodObject<S>>>> {
  const reader = z.unknown().transform((raw): Collected<z.infer<z.ZodObject<S>>> => {
    const input = raw as Record<string, unknown>;
    const values: Record<string, unknown> = {};
    const errors: FieldErrors = {};
    for (const name of Object.keys(schema.shape)) {
      const result = z.object({ [name]: schema.shape[name] as z.ZodType }).safeParse(Object.hasOwn(input, name) ? { [name]: input[name] } : {});
      if (result.success) Object.assign(values, result.data);
      else Object.assign(errors, fieldErrors(result.error));
    }
    return { values: values as Partial<z.infer<z.ZodObject<S>>>, errors };
  });
  documented.set(reader, schema);
  return reader;
}
