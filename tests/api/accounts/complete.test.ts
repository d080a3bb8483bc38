import { row, sql } from '../../support/db';
import { api, type Client, login, newPhone } from '../../support/http';
import { completion, expectFields, unique } from './support';

let client: Client;
beforeEach(async () => {
  client = await login();
});

const complete = (body: object) => client.post('/api/accounts/complete/').send(body);
const stored = () =>
  row(
    'select first_name, last_name, username, email, city, role_state, password_hash is not null as password, terms_accepted_at is not null as terms from up_users where id = $1',
    [client.userId],
  );

describe('complete/', () => {
  it('makes a client', async () => {
    const body = completion();
    expect((await complete(body).expect(200)).body).toEqual({ ok: true, role_state: 'client' });
    expect(await stored()).toEqual({
      first_name: 'نورة',
      last_name: 'Al Saud',
      username: body.username,
      email: body.email,
      city: 'جدة',
      role_state: 'client',
      password: true,
      terms: true,
    });
    expect((await client.get('/api/accounts/me/')).body).toMatchObject({ role_state: 'client', city: 'جدة', username: body.username });
  });

  it('keeps the password as argon2id', async () => {
    await complete(completion()).expect(200);
    const { password_hash: hash } = await row<{ password_hash: string }>('select password_hash from up_users where id = $1', [client.userId]);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$/);
  });

  it.each([
    ['visitor', false, 'client'],
    ['phone_only', false, 'client'],
    ['client', false, 'client'],
    ['provider', false, 'provider'],
    ['staff', true, 'staff'],
    ['phone_only', true, 'client'],
  ])('a %s (staff: %s) is %s afterwards', async (before, isStaff, after) => {
    await sql('update up_users set role_state = $2, is_staff = $3 where id = $1', [client.userId, before, isStaff]);
    expect((await complete(completion()).expect(200)).body.role_state).toBe(after);
  });

  it('needs no city, and cleans what it stores', async () => {
    const username = unique('clean');
    await complete(completion({ city: undefined, first_name: '  سارة ', email: ` ${unique('C')}@Example.com `, username: ` @${username} ` })).expect(200);
    expect(await stored()).toMatchObject({ city: null, first_name: 'سارة', username, email: expect.stringMatching(/^c_.*@example\.com$/) });
  });

  it("takes the app's proposal: @ and the phone", async () => {
    await complete(completion({ username: `@${client.phone}` })).expect(200);
    expect(await stored()).toMatchObject({ username: client.phone });
  });

  it.each<[string, unknown]>([
    ['first_name', undefined],
    ['first_name', null],
    ['first_name', ' '],
    ['first_name', 'x'.repeat(51)],
    ['first_name', 'R2D2'],
    ['first_name', 'Ali<b>'],
    ['first_name', 'علي!'],
    ['first_name', '名前'],
    ['first_name', 'علي٢'],
    ['last_name', undefined],
    ['last_name', 'O_Neil'],
    ['username', undefined],
    ['username', 'ab'],
    ['username', 'a b'],
    ['username', 'user_7'],
    ['username', '0559999998'],
    ['email', undefined],
    ['email', 'nobody'],
    ['email', ''],
    ['password', undefined],
    ['password_confirm', undefined],
    ['password_confirm', 'different 1'],
    ['accept_terms', undefined],
    ['accept_terms', false],
    ['accept_terms', 'false'],
    ['accept_terms', 'maybe'],
    ['city', 'x'.repeat(101)],
  ])('refuses %s %j, under its key', async (name, value) => {
    const before = await stored();
    expectFields((await complete(completion({ [name]: value })).expect(400)).body, [name]);
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['7 characters', 'short 1'],
    ['digits only', '1234567890'],
    ['Arabic digits only', '١٢٣٤٥٦٧٨٩٠'],
    ['129 characters', 'x'.repeat(129)],
  ])('refuses a password of %s', async (_name, password) => {
    expectFields((await complete(completion({ password, password_confirm: password })).expect(400)).body, ['password']);
  });

  it.each(['x'.repeat(8), 'x'.repeat(128), 'كلمة سر طويلة', '  blanks count  '])('takes the password %j as it is', async (password) => {
    await complete(completion({ password, password_confirm: password })).expect(200);
    await api().post('/api/accounts/token/').send({ phone: client.phone, password }).expect(200);
  });

  it.each([true, 'true', '1', 1])('takes accept_terms %j', async (accepted) => {
    await complete(completion({ accept_terms: accepted })).expect(200);
  });

  it('reports every bad field together', async () => {
    expectFields((await complete({}).expect(400)).body, ['first_name', 'last_name', 'username', 'email', 'password', 'password_confirm', 'accept_terms']);
    const bad = completion({ first_name: '1', last_name: '2', username: 'user_1', password: '12345678', password_confirm: '87654321', accept_terms: false });
    expectFields((await complete(bad).expect(400)).body, ['first_name', 'last_name', 'username', 'password', 'password_confirm', 'accept_terms']);
  });

  it('refuses what another account holds', async () => {
    const other = await login();
    const theirs = completion();
    await other.post('/api/accounts/complete/').send(theirs).expect(200);
    expectFields((await complete(completion({ username: `@${theirs.username.toUpperCase()}`, email: theirs.email.toUpperCase() })).expect(400)).body, ['username', 'email']);
    expect(await stored()).toMatchObject({ role_state: 'phone_only', terms: false });
  });

  it('needs a token', async () => {
    await api().post('/api/accounts/complete/').send(completion()).expect(401);
  });
});

describe('a repeated complete/', () => {
  it('updates names, username, e-mail and city, and never the password', async () => {
    await complete(completion()).expect(200);
    const { terms_accepted_at: accepted } = await row('select terms_accepted_at from up_users where id = $1', [client.userId]);
    const again = completion({ first_name: 'منى', city: 'مكة', password: 'another horse 2', password_confirm: 'another horse 2' });
    expect((await complete(again).expect(200)).body).toEqual({ ok: true, role_state: 'client' });
    expect(await stored()).toMatchObject({ first_name: 'منى', city: 'مكة', username: again.username, email: again.email });
    expect(await row('select terms_accepted_at from up_users where id = $1', [client.userId])).toEqual({ terms_accepted_at: accepted });
    await api().post('/api/accounts/token/').send({ phone: client.phone, password: 'correct horse 1' }).expect(200);
    await api().post('/api/accounts/token/').send({ phone: client.phone, password: 'another horse 2' }).expect(401);
  });

  it('takes the same values again, and keeps the city when none is sent', async () => {
    const body = completion();
    await complete(body).expect(200);
    await complete({ ...body, city: undefined }).expect(200);
    expect(await stored()).toMatchObject({ username: body.username, city: 'جدة' });
  });

  it('is held to the same rules', async () => {
    await complete(completion()).expect(200);
    expectFields((await complete(completion({ username: newPhone(), accept_terms: false })).expect(400)).body, ['username', 'accept_terms']);
  });
});
