import { signedIn } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import { creditNoteReader, invoiceOwner, ownerOrBillingStaff } from '../access';
import * as contract from '../contract';
import invoices from '../controllers/invoices';
import { docs } from '../docs';

export default router(
  'billing',
  [
    endpoint({
      method: 'POST',
      path: '/billing/invoices/',
      summary: 'Write an invoice of my own',
      access: signedIn,
      body: contract.createInvoice,
      response: contract.invoice,
      status: 201,
      handler: invoices.create,
    }),
    endpoint({
      method: 'GET',
      path: '/billing/invoices/my/',
      summary: 'My invoices, newest first',
      access: signedIn,
      query: contract.listQuery,
      response: contract.invoiceList,
      handler: invoices.mine,
    }),
    endpoint({
      method: 'GET',
      path: '/billing/invoices/:id/',
      summary: 'One of my invoices',
      access: signedIn,
      params: contract.byId,
      before: invoiceOwner,
      response: contract.invoice,
      handler: invoices.show,
    }),
    endpoint({
      method: 'POST',
      path: '/billing/invoices/:id/init-payment/',
      summary: 'Start a payment of my invoice',
      access: signedIn,
      params: contract.byId,
      before: invoiceOwner,
      body: contract.initPayment,
      response: contract.attempt,
      handler: invoices.initPayment,
    }),
    endpoint({
      method: 'POST',
      path: '/billing/invoices/:id/complete-mock-payment/',
      summary: 'Pay my invoice through the sandbox',
      access: signedIn,
      params: contract.byId,
      before: invoiceOwner,
      body: contract.completeMock,
      response: contract.completedMock,
      handler: invoices.completeMock,
    }),
    endpoint({
      method: 'GET',
      path: '/billing/invoices/:id/pdf/',
      summary: 'An invoice as PDF, in Arabic, with its QR code',
      access: signedIn,
      params: contract.byId,
      before: ownerOrBillingStaff,
      response: contract.pdf,
      handler: invoices.pdf,
    }),
    endpoint({
      method: 'GET',
      path: '/billing/invoices/:id/credit-notes/',
      summary: 'Credit notes of an invoice, newest first',
      access: signedIn,
      params: contract.byId,
      before: ownerOrBillingStaff,
      response: contract.creditNoteList,
      handler: invoices.creditNotes,
    }),
    endpoint({
      method: 'GET',
      path: '/billing/credit-notes/:id/pdf/',
      summary: 'A credit note as PDF',
      access: signedIn,
      params: contract.byId,
      before: creditNoteReader,
      response: contract.pdf,
      handler: invoices.creditNotePdf,
    }),
  ],
  docs,
);
