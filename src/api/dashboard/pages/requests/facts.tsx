import { deskHistory } from '../../../marketplace';
import { Badge, Card, Facts, Table, YesNo } from '../../view/parts';
import { phoneText } from '../../view/people';
import { REQUEST_STATES, REQUEST_TYPES } from '../../view/terms';
import { day, money, when } from '../../view/words';
import type { RequestCall } from './call';

const FILES: Record<string, string> = { image: 'صورة', video: 'فيديو', audio: 'صوت', document: 'مستند' };

/** The request itself, its files and its log. */
export async function detailsTab({ row, origin }: RequestCall) {
  const history = await deskHistory(row.id, origin);
  return (
    <>
      <div className="columns">
        <Card title="الطلب">
          <Facts
            facts={[
              ['العنوان', row.title],
              ['الوصف', row.description],
              ['النوع', REQUEST_TYPES[row.request_type]],
              ['الحالة', <Badge key="state" value={row.status} words={REQUEST_STATES} />],
              ['التصنيف', `${row.category_name} / ${row.subcategory_name}`],
              ['المدينة', row.city],
              ['تاريخ الطلب', when(row.created_at)],
              ['آخر موعد للعروض', row.quote_deadline],
              ['ينتهي في', when(row.expires_at)],
            ]}
          />
        </Card>
        <Card title="الطرفان">
          <Facts
            facts={[
              ['العميل', [row.client_first_name, row.client_last_name].filter(Boolean).join(' ')],
              ['جوال العميل', phoneText(row.client_phone)],
              ['مقدم الخدمة', row.provider_name],
              ['جوال مقدم الخدمة', phoneText(row.provider_phone)],
            ]}
          />
        </Card>
        <Card title="التنفيذ">
          <Facts
            facts={[
              ['موعد التسليم المتوقع', when(row.expected_delivery_at)],
              ['تاريخ التسليم', when(row.delivered_at)],
              ['المبلغ المقدّر', money(row.estimated_service_amount_minor)],
              ['المبلغ المستلم', money(row.received_amount_minor)],
              ['المبلغ الفعلي', money(row.actual_service_amount_minor)],
              ['وافق العميل على البيانات', row.provider_inputs_approved === null ? null : <YesNo key="inputs" on={row.provider_inputs_approved} />],
              ['تاريخ القرار', day(row.provider_inputs_decided_at)],
              ['سبب الإلغاء', row.cancel_reason],
            ]}
          />
        </Card>
      </div>
      <Card title="المرفقات">
        <Table
          head={['الملف', 'النوع', 'التاريخ']}
          rows={history.attachments}
          empty="لا مرفقات."
          cells={(file) => [
            file.file_url ? (
              <a key="file" href={file.file_url}>
                {file.id}
              </a>
            ) : (
              file.id
            ),
            FILES[file.file_type] ?? file.file_type,
            when(file.created_at),
          ]}
        />
      </Card>
      <Card title="سجل الحالة">
        <Table
          head={['من', 'إلى', 'بواسطة', 'ملاحظة', 'التاريخ']}
          rows={history.status_logs}
          empty="لم تتغير الحالة بعد."
          cells={(log) => [REQUEST_STATES[log.from_status], REQUEST_STATES[log.to_status], log.actor_name, log.note, when(log.created_at)]}
        />
      </Card>
    </>
  );
}
