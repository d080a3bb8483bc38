import { randomInt } from 'node:crypto';
import type { Api } from './api';
import { expectFields, Refusal, type Story, Surprise } from './story';

/** Signing in by phone, completing a registration, becoming a provider. */

export interface Person {
  name: string;
  phone: string;
  token: string;
}

export interface Provider extends Person {
  providerId: number;
  displayName: string;
}

export interface Place {
  city: string;
  subcategory: { id: number; name: string };
}

/** Fresh in every run, and outside the ranges of the demo content. */
const freshPhone = (): string => `05${randomInt(20_000_000, 100_000_000)}`;

interface Verified {
  access: string;
  is_new_user: boolean;
  needs_completion: boolean;
  role_state: string;
}

/** @throws Refusal when the server shows no code, as outside development */
async function signIn(api: Api, phone: string): Promise<string> {
  const sent = await api.expect<{ dev_code?: string }>(200, 'POST', '/api/accounts/otp/send/', { body: { phone } });
  if (sent.dev_code === undefined) throw new Refusal(`${api.base} sends its codes by SMS only: the demo needs a server in development (APP_ENV=development).`);
  const verified = await api.expect<Verified>(200, 'POST', '/api/accounts/otp/verify/', { body: { phone, code: sent.dev_code } });
  expectFields('the verified sign-in', verified, { is_new_user: true, needs_completion: true, role_state: 'phone_only' });
  return verified.access;
}

export async function meetClient(api: Api, story: Story, firstName: string, lastName: string, city: string): Promise<Person> {
  const phone = freshPhone();
  const token = await story.step(`client ${firstName} logs in with the code sent to ${phone}`, () => signIn(api, phone));
  await story.step(`${firstName} completes the registration and is a client`, async () => {
    const password = `demo-${phone}`;
    const username = `${firstName.toLowerCase()}_${phone.slice(2)}`;
    const body = { first_name: firstName, last_name: lastName, username, email: `${username}@example.com`, password, password_confirm: password, accept_terms: true, city };
    expectFields('the completion', await api.expect(200, 'POST', '/api/accounts/complete/', { token, body }), { ok: true, role_state: 'client' });
    expectFields('me', await api.expect(200, 'GET', '/api/accounts/me/', { token }), { phone, first_name: firstName, city, role_state: 'client', has_provider_profile: false });
  });
  return { name: firstName, phone, token };
}

export async function meetProvider(api: Api, story: Story, name: string, displayName: string, { city, subcategory }: Place): Promise<Provider> {
  const phone = freshPhone();
  const token = await story.step(`provider ${name} logs in with the code sent to ${phone}`, () => signIn(api, phone));
  const providerId = await story.step(`${name} registers as "${displayName}" in ${city} for ${subcategory.name}`, async () => {
    const body = {
      provider_type: 'individual',
      display_name: displayName,
      bio: 'Ten years of careful work.',
      city,
      years_experience: 10,
      accepts_urgent: true,
      subcategory_ids: [subcategory.id],
    };
    const profile = await api.expect<{ id: number }>(201, 'POST', '/api/providers/register/', { token, body });
    expectFields('the new profile', profile, { display_name: displayName, city, accepts_urgent: true, rating_avg: '0.00', rating_count: 0 });
    expectFields('me', await api.expect(200, 'GET', '/api/accounts/me/', { token }), { role_state: 'provider', is_provider: true, provider_profile_id: profile.id });
    return profile.id;
  });
  return { name, phone, token, providerId, displayName };
}

/** The first category that has a sub-category. */
export async function choosePlace(api: Api, story: Story): Promise<Place> {
  const subcategory = await story.step('the categories are public', async () => {
    const list = await api.expect<{ subcategories: { id: number; name: string }[] }[]>(200, 'GET', '/api/providers/categories/');
    const first = list.flatMap((category) => category.subcategories)[0];
    if (!first) throw new Surprise('a category with a sub-category', 'none: lay the demo content first (npm run seed)');
    return first;
  });
  return { city: 'الرياض', subcategory };
}

/** The demo staff who may do everything: an administrator and a power user. */
const STAFF_PHONES = ['0500000201', '0500000202'];

/** A member of the demo staff, whoever may be sent a code now. */
export async function signInStaff(api: Api): Promise<Person> {
  for (const phone of STAFF_PHONES) {
    const { status, body } = await api.sendOnce('POST', '/api/accounts/otp/send/', { body: { phone } });
    const code = (body as { dev_code?: string }).dev_code;
    if (status !== 200 || code === undefined) continue;
    const verified = await api.expect<Verified>(200, 'POST', '/api/accounts/otp/verify/', { body: { phone, code } });
    await api.expect(200, 'GET', '/api/backoffice/me/access/', { token: verified.access });
    return { name: 'the staff', phone, token: verified.access };
  }
  throw new Refusal(`The demo staff (${STAFF_PHONES.join(', ')}) can be sent no code now: wait a little, or lay the demo content first (npm run seed).`);
}
