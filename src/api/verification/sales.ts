import { onInvoice } from '../billing';
import { activateRequest, refundRequest } from './use-cases/settle-request';

/** What the payment and the return of an invoice mean here. */

onInvoice('verify_request', { paid: activateRequest, refunded: refundRequest });
