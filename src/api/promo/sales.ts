import { onInvoice } from '../billing';
import { activateRequest, refundRequest } from './use-cases/settle-request';

/** What follows when the invoice of a campaign is paid or given back. */

onInvoice('promo_request', { paid: activateRequest, refunded: refundRequest });
