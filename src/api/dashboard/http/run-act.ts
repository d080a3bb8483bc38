import type { Context } from 'koa';
import type { z } from 'zod';
import { ApiError, fieldErrors, forbidden, type RequestBody, readBody } from '../../../platform/http';
import { type Message, say } from '../../../platform/i18n';
import type { ActResult, AnyAct, DashboardCall } from './declare';
import { fieldWord } from './field-words';
import { requireOwnOrigin } from './own-origin';
import { at } from './paths';
import type { Found } from './routes';
import { opened } from './run-page';
import { addFlash, csrfGiven, csrfOf, type DashboardSession, type Flash, sameToken } from './session';
import type { Person } from './staff';

const MEGABYTE = 1024 * 1024;

/** Does an action of a person who may do it, and sends the browser back with what came of it. */
export async function runAct(ctx: Context, session: DashboardSession, person: Person, found: Found): Promise<void> {
  const spec = found.act as AnyAct;
  requireOwnOrigin(ctx);
  const body = await readBody(ctx.req, 'any', (spec.fileLimitMb ?? 1) * MEGABYTE);
  try {
    if (!sameToken(csrfGiven(ctx.get('x-csrftoken'), body.fields), csrfOf(session.token))) throw forbidden();
    const call = await opened(ctx, person, spec, found.segments);
    const { to, next, ...flash } = await outcomeOf(spec, call, body);
    await addFlash(session, flash);
    ctx.redirect(next ?? at(to ?? (typeof spec.back === 'string' ? spec.back : spec.back(call as never))));
  } finally {
    await body.discard();
  }
}

type Outcome = Exclude<ActResult, string>;

async function outcomeOf(spec: AnyAct, call: DashboardCall, { fields, files }: RequestBody): Promise<Outcome> {
  const read = formOf(spec.form, fields);
  if ('problem' in read) return { kind: 'error', text: read.problem };
  try {
    const result: ActResult = await spec.handler({ ...call, form: read.form, files } as never);
    return typeof result === 'string' ? { kind: 'success', text: result } : result;
  } catch (error) {
    return warningOf(error);
  }
}

/** What an act that was refused says on its page. @throws every other error as it is */
export function warningOf(error: unknown): Flash {
  if (!(error instanceof ApiError) || ![400, 409, 429].includes(error.status)) throw error;
  return { kind: 'warning', text: textOf(error) };
}

const ARABIC = (message: Message): string => say(message, 'ar');

const textOf = (error: ApiError): string => (error.fields ? Object.values(error.fields).flat().map(ARABIC).join(' ') : ARABIC(error.detail));

function formOf(schema: z.ZodType | undefined, fields: Record<string, unknown>): { form: unknown } | { problem: string } {
  if (!schema) return { form: undefined };
  const result = schema.safeParse(fields);
  if (result.success) return { form: result.data };
  const errors = Object.entries(fieldErrors(result.error));
  return { problem: errors.map(([name, messages]) => `${fieldWord(name)}: ${messages.map(ARABIC).join(' ')}`).join(' — ') };
}
