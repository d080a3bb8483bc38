import { sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { aCast, aTicket, BACKOFFICE, type Cast, PATH } from './support';

/** Comments: what the requester sees of the staff, and what he never sees. */

let cast: Cast;

beforeAll(async () => {
  cast = await aCast();
});

const say = (who: Client, id: number, fields: object) => who.post(`${PATH}/tickets/${id}/comments/`).send(fields);
const seenBy = async (who: Client, id: number) => (await who.get(`${PATH}/tickets/${id}/`).expect(200)).body;
const words = (ticket: { comments: { text: string }[] }): string[] => ticket.comments.map(({ text }) => text);

it('answers the comment, trimmed and cut', async () => {
  const id = await aTicket(cast.requester);
  const { body } = await say(cast.requester, id, { text: ` ${'ا'.repeat(400)} ` }).expect(201);
  expect(body).toEqual({
    id: expect.any(Number),
    text: 'ا'.repeat(300),
    is_internal: false,
    created_at: expect.stringMatching(/Z$/),
    created_by: cast.requester.userId,
    created_by_name: cast.requester.phone,
  });
});

it.each([{}, { text: '' }, { text: '   ' }, { text: null }, { text: {} }, { text: 'x', is_internal: 'maybe' }])('refuses %j with a sentence', async (fields) => {
  const id = await aTicket(cast.requester);
  expect((await say(cast.requester, id, fields).expect(400)).body).toEqual({ detail: expect.any(String) });
});

it('internal ones stay among the staff, in every list and detail', async () => {
  const id = await aTicket(cast.requester);
  await say(cast.requester, id, { text: 'mine', is_internal: true }).expect(201);
  for (const [text, is_internal] of [
    ['secret', true],
    ['secret too', 'true'],
    ['secret three', '1'],
    ['public', 'false'],
    ['public two', null],
  ] as const)
    expect((await say(cast.user, id, { text, is_internal }).expect(201)).body.is_internal).toBe(text.startsWith('secret'));
  const open = ['mine', 'public', 'public two'];
  expect(words(await seenBy(cast.requester, id))).toEqual(open);
  const [listed] = (await cast.requester.get(`${PATH}/tickets/my/`).expect(200)).body;
  expect(words(listed)).toEqual(open);
  expect(words(await seenBy(cast.qa, id))).toEqual(['mine', 'secret', 'secret too', 'secret three', 'public', 'public two']);
});

it('a member of the staff is the requester of his own ticket', async () => {
  const id = await aTicket(cast.power);
  expect((await say(cast.power, id, { text: 'mine', is_internal: true }).expect(201)).body.is_internal).toBe(false);
  await say(cast.admin, id, { text: 'about him', is_internal: true }).expect(201);
  expect(words(await seenBy(cast.power, id))).toEqual(['mine']);
  const listed = (await cast.power.get(`${BACKOFFICE}/`).expect(200)).body.find((ticket: { id: number }) => ticket.id === id);
  expect(words(listed)).toEqual(['mine']);
});

it('are taken in every status, closed too', async () => {
  const id = await aTicket(cast.requester);
  await cast.admin.patch(`${BACKOFFICE}/${id}/status/`).send({ status: 'closed' }).expect(200);
  await say(cast.requester, id, { text: 'One more thing' }).expect(201);
  expect((await seenBy(cast.requester, id)).status).toBe('closed');
});

describe('names', () => {
  const named = async (fields: Record<string, string | null>): Promise<number> => {
    const { userId } = cast.user;
    for (const [column, value] of Object.entries(fields)) await sql(`update up_users set ${column} = $2 where id = $1`, [userId, value]);
    return userId;
  };

  it.each([
    ['full name', { first_name: 'Nora', last_name: 'Ali', username: null }, 'Nora Ali', 'Nora Ali'],
    ['username', { first_name: null, last_name: null, username: 'nora.support' }, 'nora.support', 'nora.support'],
    ['phone as username', { first_name: null, last_name: null, username: '0551239876' }, null, '0551239876'],
    ['nothing', { first_name: null, last_name: null, username: null }, null, 'phone'],
  ])('%s', async (_what, fields, toRequester, toStaff) => {
    await named(fields);
    const requester = await login();
    const id = await aTicket(requester);
    await cast.user.patch(`${BACKOFFICE}/${id}/assign/`).send({ assigned_to: cast.user.userId }).expect(200);
    await say(cast.user, id, { text: 'Hello' }).expect(201);
    const forStaff = toStaff === 'phone' ? cast.user.phone : toStaff;
    const asStaff = await seenBy(cast.admin, id);
    expect([asStaff.assigned_to_name, asStaff.comments[0].created_by_name, asStaff.requester_name]).toEqual([forStaff, forStaff, requester.phone]);
    const asRequester = await seenBy(requester, id);
    expect([asRequester.assigned_to_name, asRequester.comments[0].created_by_name]).toEqual([toRequester, toRequester]);
    expect(asRequester.comments[0].created_by).toBe(cast.user.userId);
    expect(JSON.stringify(asRequester)).not.toContain(cast.user.phone);
  });

  it('of a nameless operator are those of his team', async () => {
    await named({ first_name: null, last_name: null, username: null });
    const requester = await login();
    const id = await aTicket(requester, { assigned_team: 'tech' });
    await say(cast.user, id, { text: 'Hello' }).expect(201);
    const seen = await seenBy(requester, id);
    expect(seen.comments[0].created_by_name).toBe(seen.assigned_team_obj.name_ar);
  });
});
