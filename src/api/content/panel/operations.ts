import { describeType, guardDocuments, type Label } from '../../../platform/panel';
import { panelWriter } from '../../backoffice';
import { identity } from './common';
import { m } from './messages';

const request: Label = ['الطلب', 'Request'];
const provider: Label = ['مقدم الخدمة', 'Provider'];
const client: Label = ['العميل', 'Client'];
const state: Label = ['الحالة', 'Status'];

describeType('api::marketplace.service-request', {
  title: ['طلبات الخدمة', 'Service requests'],
  main: 'title',
  list: ['id', 'title', 'client', 'provider', 'state', 'createdAt'],
  edit: [
    ...['state', 'provider', 'title', 'request_type', 'client', 'subcategory', 'description', 'city', 'dispatch_mode', 'is_urgent', 'quote_deadline', 'expires_at'],
    ...['expected_delivery_at', 'delivered_at', 'canceled_at', 'cancel_reason', 'estimated_service_amount_minor', 'received_amount_minor', 'actual_service_amount_minor'],
    ...['provider_inputs_approved', 'provider_inputs_decided_at', 'provider_inputs_decision_note'],
  ],
  editable: ['state', 'provider', 'cancel_reason'],
  fields: {
    ...identity,
    state: ['الحالة', 'Status', 'تتغير فقط كما تسمح دورة الطلب · Changes only as the process allows'],
    provider: ['مقدم الخدمة', 'Provider', 'يُختار عند القبول · Chosen when the request is accepted'],
    title: ['العنوان', 'Title'],
    request_type: ['نوع الطلب', 'Kind of request'],
    client,
    subcategory: ['التصنيف الفرعي', 'Sub-category'],
    description: ['الوصف', 'Description'],
    city: ['المدينة', 'City'],
    dispatch_mode: ['طريقة التوزيع', 'Dispatch'],
    is_urgent: ['عاجل', 'Urgent'],
    quote_deadline: ['آخر موعد للعروض', 'Offers until'],
    expires_at: ['ينتهي في', 'Expires'],
    expected_delivery_at: ['التسليم المتوقع', 'Expected delivery'],
    delivered_at: ['سُلّم في', 'Delivered'],
    canceled_at: ['أُلغي في', 'Cancelled'],
    cancel_reason: ['سبب الإلغاء', 'Reason of cancellation', 'يُكتب عند الإلغاء · Fill in when cancelling'],
    estimated_service_amount_minor: ['القيمة المقدرة (هللة)', 'Estimated amount (halalas)'],
    received_amount_minor: ['المبلغ المستلم (هللة)', 'Received amount (halalas)'],
    actual_service_amount_minor: ['القيمة الفعلية (هللة)', 'Actual amount (halalas)'],
    provider_inputs_approved: ['موافقة العميل', 'Approved by the client'],
    provider_inputs_decided_at: ['تاريخ القرار', 'Decided'],
    provider_inputs_decision_note: ['ملاحظة القرار', 'Note on the decision'],
  },
});

describeType('api::marketplace.offer', {
  title: ['العروض', 'Offers'],
  main: 'id',
  list: ['id', 'request', 'provider', 'price_minor', 'state'],
  edit: ['request', 'provider', 'price_minor', 'duration_days', 'state', 'note'],
  editable: [],
  fields: {
    ...identity,
    request,
    provider,
    price_minor: ['السعر (هللة)', 'Price (halalas)'],
    duration_days: ['المدة (أيام)', 'Duration (days)'],
    note: ['ملاحظة', 'Note'],
    state,
    rejected_by_reopen: ['رُفض بإعادة الفتح', 'Rejected by reopening'],
  },
});

describeType('api::marketplace.request-status-log', {
  title: ['سجل حالات الطلبات', 'Request status log'],
  main: 'to_status',
  list: ['id', 'request', 'from_status', 'to_status', 'actor', 'createdAt'],
  edit: ['request', 'actor', 'from_status', 'to_status', 'note'],
  editable: [],
  fields: { ...identity, request, actor: ['بواسطة', 'By'], from_status: ['من', 'From'], to_status: ['إلى', 'To'], note: ['ملاحظة', 'Note'] },
});

describeType('api::marketplace.request-attachment', {
  title: ['مرفقات الطلبات', 'Request attachments'],
  main: 'file_type',
  list: ['id', 'request', 'file', 'file_type'],
  edit: ['request', 'file_type', 'file'],
  editable: [],
  fields: { ...identity, request, file: ['الملف', 'File'], file_type: ['نوع الملف', 'Kind of file'] },
});

const SCORES: Record<string, Label> = {
  rating: ['التقييم', 'Rating'],
  response_speed: ['سرعة الاستجابة', 'Response speed'],
  cost_value: ['القيمة مقابل السعر', 'Value for money'],
  quality: ['الجودة', 'Quality'],
  credibility: ['المصداقية', 'Credibility'],
  on_time: ['الالتزام بالوقت', 'On time'],
};
const MODERATION = ['moderation_status', 'moderation_note', 'management_reply'];

describeType('api::reviews.review', {
  title: ['التقييمات', 'Reviews'],
  main: 'comment',
  list: ['id', 'provider', 'client', 'rating', 'comment', 'moderation_status'],
  edit: [
    'provider',
    'client',
    'request',
    ...MODERATION,
    ...Object.keys(SCORES),
    'comment',
    'provider_reply',
    'provider_reply_at',
    'provider_reply_edited_at',
    'moderated_at',
    'management_reply_at',
  ],
  editable: MODERATION,
  fields: {
    ...identity,
    ...SCORES,
    provider,
    client,
    request,
    comment: ['التعليق', 'Comment'],
    provider_reply: ['رد مقدم الخدمة', "Provider's reply"],
    provider_reply_at: ['تاريخ الرد', 'Replied'],
    provider_reply_edited_at: ['تعديل الرد', 'Reply edited'],
    moderation_status: ['حالة الإشراف', 'Moderation', 'المرفوض والمخفي لا يدخلان في المتوسط · Rejected and hidden ones do not count'],
    moderation_note: ['ملاحظة الإشراف', 'Note of the moderator'],
    moderated_at: ['تاريخ الإشراف', 'Moderated'],
    moderated_by: ['المشرف', 'Moderator'],
    management_reply: ['رد الإدارة', 'Reply of the management'],
    management_reply_at: ['تاريخ رد الإدارة', 'Management replied'],
    management_reply_by: ['كاتب رد الإدارة', 'Reply by'],
  },
});

const TYPES = ['api::marketplace.service-request', 'api::marketplace.offer', 'api::marketplace.request-status-log', 'api::marketplace.request-attachment', 'api::reviews.review'];

// Edits are refused until the owning domain says how they go through its process.
for (const uid of TYPES) guardDocuments(uid, { may: panelWriter('content'), create: m.operationalNotCreated(), delete: m.operationalNotDeleted(), editable: [] });
