import { subscribe } from '../../platform/events';
import { onAccountClosing } from '../accounts';
import { forgetProviderCounts } from './counts';
import { forgetUser } from './use-cases/forget-user';

onAccountClosing(forgetUser);

subscribe('accounts.closed', 'providers.forget_counts', async () => forgetProviderCounts());
