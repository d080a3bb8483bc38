import { subscribe } from '../../platform/events';
import { onAccountClosing } from '../accounts';
import { onReportedPlace, onReportedRemoval } from '../support';
import { forgetProviderCounts } from './counts';
import { findPortfolioItem, findService } from './queries/reported';
import { forgetUser } from './use-cases/forget-user';
import { removePortfolioItem, removeService } from './use-cases/remove-reported';

onAccountClosing(forgetUser);
onReportedRemoval('portfolio_item', removePortfolioItem);
onReportedRemoval('service', removeService);
onReportedPlace('portfolio_item', findPortfolioItem);
onReportedPlace('service', findService);

subscribe('accounts.closed', 'providers.forget_counts', async () => forgetProviderCounts());
