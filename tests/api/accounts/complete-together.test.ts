import { login } from '../../support/http';
import { newClient } from '../../support/world';

/** All bad fields are reported together, those only the database knows too (spec/accounts.md, complete). */
test('complete names every bad field at once', async () => {
  const other = await newClient();
  const { body: taken } = await other.get('/api/accounts/me/');
  const user = await login();
  const answer = await user.post('/api/accounts/complete/').send({
    first_name: '123',
    username: taken.username,
    email: 'not an address',
    password: '12345678',
    password_confirm: 'different',
    accept_terms: false,
    city: 'x'.repeat(101),
  });
  expect(answer.status).toBe(400);
  expect(Object.keys(answer.body).sort()).toEqual(['accept_terms', 'city', 'email', 'first_name', 'last_name', 'password', 'password_confirm', 'username']);
  expect((await user.get('/api/accounts/me/')).body).toMatchObject({ role_state: 'phone_only', username: null });
});

test('me names every bad field at once and saves none', async () => {
  const other = await newClient();
  const { body: taken } = await other.get('/api/accounts/me/');
  const user = await login();
  const answer = await user.patch('/api/accounts/me/').send({ phone: taken.phone, username: 'a', email: taken.email, first_name: 'x'.repeat(51), city: 'الرياض' });
  expect([answer.status, Object.keys(answer.body).sort()]).toEqual([400, ['email', 'first_name', 'phone', 'username']]);
  expect((await user.get('/api/accounts/me/')).body.city).toBeNull();
});
