import { row } from '../support/db';
import { api, login, newPhone } from '../support/http';
import { aClient } from '../support/market';
import { race, statuses, values } from '../support/race';

const completion = (username: string, email: string) => ({
  first_name: 'Nora',
  last_name: 'Saleh',
  username,
  email,
  password: 'correct horse 1',
  password_confirm: 'correct horse 1',
  accept_terms: true,
});

const fresh = (word: string): string => `${word}_${newPhone()}`.replace(/0(\d+)$/, 'x$1');

describe('unique values', () => {
  it.each([
    ['username', (index: number) => completion('USERNAME', `${fresh('m')}${index}@example.com`)],
    ['email', (index: number) => completion(`${fresh('u')}${index}`, 'EMAIL@example.com')],
  ] as const)('of two users completing with one %s at once, one does', async (field, bodyOf) => {
    const shared = fresh('same');
    for (let round = 0; round < 3; round += 1) {
      const users = [await login(), await login()];
      const answers = values(
        await race(2, async (index) => {
          const body = { ...bodyOf(index), ...(field === 'username' ? { username: `${shared}${round}` } : { email: `${shared}${round}@example.com` }) };
          return (users[index] as (typeof users)[0]).post('/api/accounts/complete/').send(body);
        }),
      ).sort((a, b) => a.status - b.status);
      expect(answers.map(({ status }) => status)).toEqual([200, 400]);
      expect(answers[1]?.body).toEqual({ [field]: [expect.any(String)] });
    }
  });

  it('of many users changing to one phone at once, one does', async () => {
    const users = await Promise.all(Array.from({ length: 6 }, () => login()));
    const phone = newPhone();
    const answers = values(await race(6, async (index) => (users[index] as (typeof users)[0]).patch('/api/accounts/me/').send({ phone })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of answers) if (status !== 200) expect([status, body]).toEqual([400, { phone: [expect.any(String)] }]);
    expect(await row('select count(*)::int as count from up_users where phone = $1', [phone])).toEqual({ count: 1 });
  });

  it('one user completing many times at once keeps one password', async () => {
    const user = await login();
    const name = fresh('one');
    const answers = await race(5, async (index) => {
      const password = `correct horse ${index}x`;
      return user.post('/api/accounts/complete/').send({ ...completion(name, `${name}@example.com`), password, password_confirm: password });
    });
    expect(statuses(answers)).toEqual({ 200: 5 });
    const signIns = await race(5, async (index) =>
      api()
        .post('/api/accounts/token/')
        .send({ phone: user.phone, password: `correct horse ${index}x` }),
    );
    expect(statuses(signIns)).toEqual({ 200: 1, 401: 4 });
  });
});

describe('becoming a provider', () => {
  it('happens once, however often it is asked for at once', async () => {
    const client = await aClient();
    const body = { provider_type: 'individual', display_name: 'Race', bio: 'b', city: 'الرياض', subcategory_ids: [] };
    const answers = await race(8, async () => client.post('/api/providers/register/').send(body));
    expect(statuses(answers)).toEqual({ 201: 1, 400: 7 });
    expect(await row('select count(*)::int as count from provider_profiles where user_id = $1', [client.userId])).toEqual({ count: 1 });
  });

  it('and closing at once leaves no visible profile of a closed account', async () => {
    for (let round = 0; round < 3; round += 1) {
      const client = await aClient();
      const body = { provider_type: 'individual', display_name: 'Race', bio: 'b', city: 'الرياض' };
      const answers = values(await race(2, async (index) => (index === 0 ? client.delete('/api/accounts/me/') : client.post('/api/providers/register/').send(body))));
      expect(answers[0]?.status).toBe(200);
      expect([201, 401]).toContain(answers[1]?.status);
    }
  });
});
