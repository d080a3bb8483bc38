import { subscribe } from '../../platform/events';
import { onAccountClosing } from '../accounts';
import { onReportedRemoval } from '../support';
import { forgetProviderCounts } from './counts';
import { forgetUser } from './use-cases/forget-user';
import { removePortfolioItem, removeService } from './use-cases/remove-reported';

onAccountClosing(forgetUser);
onReportedRemoval('portfolio_item', removePortfolioItem);
onReportedRemoval('service', removeService);

subscribe('accounts.closed', 'providers.forget_counts', async () => forgetProviderCounts());
