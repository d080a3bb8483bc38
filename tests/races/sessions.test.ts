import { openSession, refreshAccess, rotateRefresh, type TokenPair } from '../../src/platform/auth/sessions';
import { transaction } from '../../src/platform/db';
import { row, sql } from '../support/db';
import { login } from '../support/http';
import { race, values } from '../support/race';
import { currentRun } from '../support/run';
import { standInForStrapi } from '../support/strapi-stand-in';

/** Rotation of refresh tokens (spec/auth-password.md, Rotation), below any endpoint. */

const DEVICE = { ip: '127.0.0.1', userAgent: 'jest' };

let close: () => Promise<void>;
let userId: number;

beforeAll(async () => {
  close = standInForStrapi(currentRun().databaseUrl);
  ({ userId } = await login());
});
afterAll(() => close());

const open = (): Promise<TokenPair> => transaction((tx) => openSession(tx, userId, 'studio', DEVICE));
const rotate = (refresh: string) => rotateRefresh(refresh, ['studio'], DEVICE);
const claims = (token: string): { jti: string; sid: string; surface: string } => JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString('utf8'));
const livesIn = (family: string) =>
  row('select count(*) filter (where rotated_at is null and revoked_at is null)::int as live, count(*)::int as rows from sessions where family = $1', [family]);

describe('rotateRefresh', () => {
  it('gives new tokens of the same family and surface, and kills the old one', async () => {
    const first = await open();
    const second = (await rotate(first.refresh)) as TokenPair;
    expect(claims(second.refresh)).toMatchObject({ sid: claims(first.refresh).sid, surface: 'studio' });
    expect(claims(second.refresh).jti).not.toBe(claims(first.refresh).jti);
    expect(await rotate(first.refresh)).toBeNull();
    expect(await rotate(second.refresh)).not.toBeNull();
  });

  it('of 12 calls at once one wins, and the family lives on', async () => {
    const first = await open();
    const results = values(await race(12, () => rotate(first.refresh)));
    const winners = results.filter((result) => result !== null);
    expect(winners).toHaveLength(1);
    expect(await livesIn(claims(first.refresh).sid)).toEqual({ live: 1, rows: 2 });
    expect(await rotate((winners[0] as TokenPair).refresh)).not.toBeNull();
  });

  it('ends the family when a killed token comes back after ten seconds, and says so', async () => {
    const first = await open();
    const second = (await rotate(first.refresh)) as TokenPair;
    const { jti, sid } = claims(first.refresh);
    await sql(`update sessions set rotated_at = now() - interval '11 seconds' where jti = $1`, [jti]);
    expect(await rotate(first.refresh)).toBeNull();
    expect(await rotate(second.refresh)).toBeNull();
    expect(await livesIn(sid)).toEqual({ live: 0, rows: 2 });
    expect(await sql('select distinct revoked_at is not null as revoked from sessions where family = $1', [sid])).toEqual([{ revoked: true }]);
  });

  it.each([
    ['revoked', 'update sessions set revoked_at = now() where jti = $1'],
    ['expired', 'update sessions set expires_at = now() where jti = $1'],
  ])('refuses a token that is %s', async (_name, change) => {
    const { refresh } = await open();
    await sql(change, [claims(refresh).jti]);
    expect(await rotate(refresh)).toBeNull();
  });

  it('refuses what belongs elsewhere, untouched', async () => {
    const pair = await open();
    expect(await rotateRefresh(pair.refresh, ['tohfa', 'storefront'], DEVICE)).toBeNull();
    expect(await rotate(pair.access)).toBeNull();
    expect(await rotate('nonsense')).toBeNull();
    expect(await refreshAccess(pair.refresh, 'services')).toBeNull();
    expect(await rotate(pair.refresh)).not.toBeNull();
  });

  it('refuses a blocked user', async () => {
    const other = await login();
    const pair = await transaction((tx) => openSession(tx, other.userId, 'studio', DEVICE));
    await sql('update up_users set is_active = false where id = $1', [other.userId]);
    expect(await rotate(pair.refresh)).toBeNull();
  });
});
