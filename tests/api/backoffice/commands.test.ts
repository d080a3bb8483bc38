import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { row, sql } from '../../support/db';
import { login, newPhone } from '../../support/http';
import { currentRun } from '../../support/run';
import { newProvider, review, newClient as reviewer } from '../reviews/fixtures';

/** The commands of the operator, against the database of a running server. */

const ROOT = path.resolve(__dirname, '..', '..', '..');
const run = promisify(execFile);
const command = (name: string, ...args: string[]) =>
  run(process.execPath, ['--require', 'tsx/cjs', path.join('bin', name), ...args], { cwd: ROOT, env: { ...process.env, DATABASE_URL: currentRun().databaseUrl } });
const access = (...args: string[]) => command('access.ts', ...args);
const complaint = async (...args: string[]): Promise<string> =>
  access(...args).then(
    () => '',
    ({ stderr, code }: { stderr: string; code: number }) => `${code} ${stderr}`,
  );

describe('access', () => {
  it('makes the account, its staff flag and its profile', async () => {
    const phone = newPhone();
    const { stdout } = await access('--phone', phone, '--level', 'user', '--dashboards', 'support,verify');
    expect(stdout).toContain(phone);
    const user = await login(phone);
    const { body } = await user.get('/api/backoffice/me/access/').expect(200);
    expect([body.level, body.dashboards.map(({ code }: { code: string }) => code)]).toEqual(['user', ['support', 'verify']]);
    expect(await row('select is_staff, is_superuser from up_users where id = $1', [user.userId])).toEqual({ is_staff: true, is_superuser: false });
  });

  it('changes what is there, and makes a superuser', async () => {
    const user = await login();
    await access('--phone', user.phone, '--level', 'qa', '--dashboards', 'promo');
    await access('--phone', user.phone, '--level=admin', '--superuser');
    expect((await user.get('/api/backoffice/me/access/').expect(200)).body.level).toBe('admin');
    expect(await row('select is_superuser from up_users where id = $1', [user.userId])).toEqual({ is_superuser: true });
    const audited = await sql<{ actor_label: string }>(`select actor_label from audit_logs where action like 'access_profile_%' and extra->>'target_user_id' = $1`, [
      String(user.userId),
    ]);
    expect(audited).toEqual([{ actor_label: 'command line' }, { actor_label: 'command line' }]);
  });

  it('links an account of the panel, and refuses one that is not there', async () => {
    const phone = newPhone();
    const email = `${phone}@panel.example`;
    expect(await complaint('--phone', phone, '--level', 'power', '--panel', email)).toMatch(/no panel account/);
    expect(await sql('select 1 from up_users where phone = $1', [phone])).toEqual([]);
    await sql('insert into admin_users (email, document_id) values ($1, $2)', [email, phone]);
    expect((await access('--phone', phone, '--level', 'power', '--panel', email)).stdout).toContain(`${email} stands for ${phone}`);
    expect(await row('select u.phone from panel_links l join up_users u on u.id = l.user_id join admin_users a on a.id = l.admin_id where a.email = $1', [email])).toEqual({
      phone,
    });
  });

  it('explains itself', async () => {
    expect((await access('--help')).stdout).toMatch(/^npm run access -- --phone/);
  });

  it('says what is wrong, and changes nothing', async () => {
    const phone = newPhone();
    expect(await complaint('--phone', 'abc', '--level', 'admin')).toMatch(/^1 --phone/);
    expect(await complaint('--phone', phone)).toMatch(/^1 --level/);
    expect(await complaint('--phone', phone, '--level', 'king')).toMatch(/^1 --level/);
    expect(await complaint('--phone', phone, '--level', 'user', '--dashboards', 'kitchen')).toMatch(/^1 There is no dashboard kitchen/);
    expect(await complaint('--fone', phone)).toMatch(/^1 Unknown option --fone/);
    expect(await sql('select 1 from up_users where phone = $1', [phone])).toEqual([]);
  });
});

describe('unified back-fill', () => {
  it('makes what is missing, repairs what strayed, and leaves the rest', async () => {
    const [client, provider] = [await reviewer(), await newProvider()];
    const [lost, strayed] = [await review(client, provider.providerId), await review(client, provider.providerId)];
    await sql(`delete from unified_requests where source_app = 'reviews' and source_object_id = $1`, [lost]);
    await sql(`update unified_requests set state = 'closed', closed_at = now() where source_app = 'reviews' and source_object_id = $1`, [strayed]);
    const { stdout } = await command('unified-backfill.ts');
    const [, processed, created, updated] = /reviews: (\d+) processed, (\d+) created, (\d+) updated/.exec(stdout) ?? [];
    expect(Number(processed)).toBeGreaterThanOrEqual(2);
    expect([Number(created) >= 1, Number(updated) >= 1]).toEqual([true, true]);
    for (const id of [lost, strayed])
      expect(await row(`select state from unified_requests where source_app = 'reviews' and source_model = 'Review' and source_object_id = $1`, [id])).toEqual({ state: 'new' });
    expect((await command('unified-backfill.ts')).stdout).toMatch(/reviews: \d+ processed, 0 created, 0 updated/);
  }, 60_000);
});
