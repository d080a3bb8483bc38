import type { z } from 'zod';
import { env } from '../../../config/env';

/** Tests run with `CHECK_RESPONSES=1`: what goes out against its declaration is a defect then, not an answer. */

export const checking = (): boolean => process.env['CHECK_RESPONSES'] === '1' && env().APP_ENV !== 'production';

/**
 * @param what said of it in the error
 * @throws when a value, as JSON carries it, strays from its schema
 */
export function mustMatch(what: string, schema: z.ZodType, value: unknown): void {
  const result = schema.safeParse(JSON.parse(JSON.stringify(value)));
  if (!result.success) throw new Error(`${what} strays from its schema: ${result.error.message}`);
}
