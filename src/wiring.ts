/** Every domain's jobs and subscribers: loaded before the worker starts, so that each process knows them all. */
import './api/accounts/jobs';
import './api/content/panel';
import './api/marketplace/jobs';
import './api/marketplace/panel';
import './api/marketplace/subscribers';
import './api/providers/subscribers';
import './api/reviews/panel';
