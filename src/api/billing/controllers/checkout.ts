import type { z } from 'zod';
import { type Call, fieldMessages, invalid, Reply } from '../../../platform/http';
import type * as contract from '../contract';
import { mockPage } from '../sandbox/page';
import { MOCK_ACTIONS, MOCK_FAULTS, mockAttempt, visitMockCheckout } from '../use-cases/visit-mock-checkout';

const MAX_DELAY = 600;

/** One of a few words; anything else must not count as the default. @throws 400 */
function word<const T extends readonly string[], D extends T[number] | undefined>(name: string, given: string | undefined, words: T, otherwise: D): T[number] | D {
  if (given === undefined || given === '') return otherwise;
  if (!words.includes(given)) throw invalid({ [name]: fieldMessages.notChoice({ choices: words.join(', ') }) });
  return given as T[number];
}

const delayOf = (given: string | undefined): number => (/^\d{1,4}$/.test(given ?? '') ? Math.min(Number(given), MAX_DELAY) : 0);

export default {
  async mock({ params, query, locale }: Call<z.infer<typeof contract.checkoutPath>, z.infer<typeof contract.checkoutQuery>>) {
    await mockAttempt(params.attempt);
    const action = word('action', query.action, MOCK_ACTIONS, 'pay');
    const fault = word('fault', query.fault, MOCK_FAULTS, undefined);
    const { result, attempt, title, location } = await visitMockCheckout({ attemptId: params.attempt, action, next: query.next, delaySeconds: delayOf(query.delay), fault });
    if (location) return new Reply(302, Buffer.alloc(0), { Location: location, 'Cache-Control': 'no-store' });
    return new Reply(200, Buffer.from(mockPage(result, attempt, title, locale)), { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  },
};
