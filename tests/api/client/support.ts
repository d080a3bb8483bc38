import { randomBytes } from 'node:crypto';
import { createSouq, memoryTokens, type Souq, type SouqOptions } from '../../../clients/typescript/src';
import { newPhone } from '../../support/http';
import { currentRun } from '../../support/run';

/** The TypeScript client against the server under test. */

export interface Caller {
  souq: Souq;
  userId: number;
  /** Every request that left, as `POST /path`. */
  sent: string[];
}

/** A client that counts what it sends. */
export function watched(options: Partial<SouqOptions> = {}): { souq: Souq; sent: string[] } {
  const sent: string[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = input as Request;
    sent.push(`${request.method} ${new URL(request.url).pathname}`);
    return globalThis.fetch(request, init);
  };
  return { souq: createSouq({ baseUrl: currentRun().url, language: 'en', fetch, ...options }), sent };
}

/** Signs a new phone in by one-time code, all through the client. */
export async function signedIn(options: Partial<SouqOptions> = {}): Promise<Caller> {
  const { souq, sent } = watched({ tokens: memoryTokens(), ...options });
  const phone = newPhone();
  const code = await souq.sendCode(phone);
  const { user_id: userId } = await souq.signIn(phone, code ?? '');
  return { souq, sent, userId };
}

/** A client whose registration is complete. */
export async function aClient(options: Partial<SouqOptions> = {}): Promise<Caller> {
  const caller = await signedIn(options);
  const mark = randomBytes(5).toString('hex');
  const password = 'a-good-password';
  await caller.souq.post('/api/accounts/complete/', {
    body: { first_name: 'سارة', last_name: 'العلي', username: `c_${mark}`, email: `${mark}@example.com`, password, password_confirm: password, accept_terms: true },
  });
  return caller;
}

/** A provider who has picked a sub-category. */
export async function aProvider(subcategory: number): Promise<Caller & { providerId: number }> {
  const caller = await signedIn();
  const profile = await caller.souq.post('/api/providers/register/', {
    body: { provider_type: 'individual', display_name: 'استوديو نقطة', bio: 'هويات بصرية', city: 'الرياض', accepts_urgent: true, subcategory_ids: [subcategory] },
  });
  return { ...caller, providerId: profile.id };
}
