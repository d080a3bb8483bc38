import { derivedSecret } from './server';

export default () => ({
  auth: { secret: derivedSecret('admin-jwt') },
  apiToken: { salt: derivedSecret('api-token-salt') },
  transfer: { token: { salt: derivedSecret('transfer-token-salt') } },
  secrets: { encryptionKey: derivedSecret('admin-encryption') },
  autoOpen: false,
  flags: { nps: false, promoteEE: false },
});
