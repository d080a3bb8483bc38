import type { Test } from 'supertest';
import { sql } from '../../support/db';
import { api } from '../../support/http';

export const send = (body: object, url?: string): Test => api(url).post('/api/accounts/otp/send/').send(body);
export const verify = (body: object, url?: string): Test => api(url).post('/api/accounts/otp/verify/').send(body);

/** Asks for a code in development and answers it. */
export async function newCode(phone: string, url?: string): Promise<string> {
  const response = await send({ phone }, url).expect(200);
  return response.body.dev_code;
}

/** Another code of 4 digits. */
export const wrong = (code: string): string => String((Number(code) + 1) % 10_000).padStart(4, '0');

export interface OtpRow {
  id: string;
  attempts: number;
  is_used: boolean;
}

/** Rows of a phone, newest first. */
export const otpRows = (phone: string): Promise<OtpRow[]> => sql<OtpRow>('select id, attempts, is_used from otp_codes where phone = $1 order by id desc', [phone]);

let serial = 0;
const run = Date.now().toString(36);

/** A text that no other test uses. */
export function unique(word: string): string {
  serial += 1;
  return `${word}_${run}_${process.pid}_${serial}`;
}

/** Valid fields of `complete`. */
export const completion = (changes: object = {}) => ({
  first_name: 'نورة',
  last_name: 'Al Saud',
  username: unique('u'),
  email: `${unique('mail')}@example.com`,
  password: 'correct horse 1',
  password_confirm: 'correct horse 1',
  accept_terms: true,
  city: 'جدة',
  ...changes,
});

/** A body whose field errors are these, each an array of texts. */
export function expectFields(body: Record<string, unknown>, fields: readonly string[]): void {
  expect(Object.keys(body).sort()).toEqual([...fields].sort());
  for (const errors of Object.values(body)) expect(errors).toEqual(expect.arrayContaining([expect.any(String)]));
}
