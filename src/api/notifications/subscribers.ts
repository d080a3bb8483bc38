import { onAccountClosing } from '../accounts';
import { removeDevices } from './queries/devices';

// A closed account gets no push message any more (spec/accounts.md, Closing an account).
onAccountClosing(async (tx, userId) => void (await removeDevices(tx, userId)));
