import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EnvError, parseEnv } from '../../config/env';
import { readServiceAccount } from '../../config/env/service-account';

const ACCOUNT = JSON.stringify({ project_id: 'p', client_email: 'push@p.example', private_key: '-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n' });
const READ = { projectId: 'p', clientEmail: 'push@p.example', privateKey: expect.stringContaining('PRIVATE KEY') };

describe('FCM_SERVICE_ACCOUNT', () => {
  it('is the JSON, or the path of a file with it', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'souq-account-'));
    const file = path.join(folder, 'account.json');
    writeFileSync(file, ACCOUNT);
    expect(readServiceAccount(ACCOUNT)).toEqual(READ);
    expect(readServiceAccount(file)).toEqual(READ);
    expect(parseEnv({ FCM_SERVICE_ACCOUNT: file }).FCM_SERVICE_ACCOUNT).toBe(file);
    rmSync(folder, { recursive: true });
  });

  it.each([['/no/such/file.json'], ['{'], ['{}'], ['{"project_id":"p","client_email":"x","private_key":"secret"}']])('refuses %s', (value) => {
    expect(() => parseEnv({ FCM_SERVICE_ACCOUNT: value })).toThrow(EnvError);
  });
});

describe('mail settings', () => {
  it('need a sender with a server', () => {
    expect(() => parseEnv({ SMTP_HOST: 'mail.example' })).toThrow('MAIL_FROM');
    expect(parseEnv({ SMTP_HOST: 'mail.example', MAIL_FROM: 'Souq <no-reply@souq.example>' }).SMTP_PORT).toBe(587);
    for (const from of ['nobody', 'a@b\nBcc: c@d', '<a@b> <c@d>']) expect(() => parseEnv({ MAIL_FROM: from })).toThrow('MAIL_FROM');
  });
});
