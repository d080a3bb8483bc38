import { onInvoice } from '../billing';
import { activateExtra, refundExtra } from './use-cases/activate-extra';
import { activateSubscription, refundSubscription } from './use-cases/activate-subscription';

/** What follows when an invoice of this domain is paid or given back. */

onInvoice('subscription', { paid: activateSubscription, refunded: refundSubscription });
onInvoice('extra_purchase', { paid: activateExtra, refunded: refundExtra });
