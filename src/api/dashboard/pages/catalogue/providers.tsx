import { z } from 'zod';
import { idParam } from '../../../../platform/http';
import { deskProvider, deskProviders, deskServicesOf, type StaffProvider, switchCatalogue } from '../../../providers';
import { act, type PageCall, page } from '../../http/declare';
import { at } from '../../http/paths';
import { ActForm } from '../../view/acts';
import { type ListSpec, listPage } from '../../view/list';
import { Card, Facts, Table, YesNo } from '../../view/parts';
import { phoneText } from '../../view/people';
import { day, yesNo } from '../../view/words';
import { type ById, byId, catalogueActor, switched } from './common';
import { priceOf } from './services';

/** Providers with their services (spec/backoffice.md, section 4, Content). */

const badgesOf = ({ is_verified_blue: blue, is_verified_green: green }: StaffProvider): string => [blue && 'الزرقاء', green && 'الخضراء'].filter(Boolean).join('، ');

const list: ListSpec<StaffProvider, 'q' | 'city' | 'verified' | 'urgent'> = {
  name: 'providers',
  title: 'مقدمو الخدمة',
  filters: [
    { name: 'q', label: 'بحث (الاسم، الجوال)' },
    { name: 'city', label: 'المدينة' },
    { name: 'verified', label: 'موثق', kind: 'flag' },
    { name: 'urgent', label: 'يقبل العاجل', kind: 'flag' },
  ],
  exports: ['csv'],
  source: (filters) => deskProviders(filters),
  empty: 'لا مقدمي خدمة يطابقون البحث.',
  columns: [
    { label: 'الرقم', value: (row) => row.id, show: (row) => <a href={at(`/providers/${row.id}/`)}>{row.id}</a> },
    { label: 'الاسم', value: (row) => row.display_name },
    { label: 'الجوال', value: (row) => row.phone, show: (row) => phoneText(row.phone) },
    { label: 'المدينة', value: (row) => row.city },
    { label: 'الشارات', value: badgesOf },
    { label: 'يقبل العاجل', value: (row) => yesNo(row.accepts_urgent) },
    { label: 'التقييم', value: (row) => row.rating_avg },
    { label: 'عدد التقييمات', value: (row) => row.rating_count },
    { label: 'طلبات مكتملة', value: (row) => row.completed_requests },
    { label: 'ظاهر', value: (row) => yesNo(row.is_visible), show: (row) => <YesNo on={row.is_visible} /> },
    { label: 'سُجّل', value: (row) => day(row.created_at) },
  ],
};

const providerOf = ({ params }: ById): Promise<StaffProvider | undefined> => deskProvider(params.id);

async function show({ row }: PageCall<z.infer<typeof byId>, unknown, StaffProvider>) {
  const services = await deskServicesOf(row.id);
  return (
    <>
      <Card>
        <Facts
          facts={[
            ['الاسم الظاهر', row.display_name],
            ['صاحب الحساب', row.user_name],
            ['الجوال', phoneText(row.phone)],
            ['المدينة', row.city],
            ['النوع', row.provider_type === 'company' ? 'منشأة' : 'فرد'],
            ['الشارات', badgesOf(row)],
            ['يقبل العاجل', <YesNo key="urgent" on={row.accepts_urgent} />],
            ['التقييم', `${row.rating_avg} (${row.rating_count})`],
            ['طلبات مكتملة', row.completed_requests],
            ['ظاهر للزوار', <YesNo key="visible" on={row.is_visible} />],
            ['سُجّل', day(row.created_at)],
          ]}
        />
      </Card>
      <Card title="خدماته">
        <Table
          head={['الرقم', 'العنوان', 'التصنيف', 'السعر', 'مفعّلة', 'إجراء']}
          rows={services}
          empty="لم يضف خدمات بعد."
          cells={(service) => [
            service.id,
            service.title,
            `${service.category_name} / ${service.subcategory_name}`,
            priceOf(service),
            <YesNo key="on" on={service.is_active} />,
            <ActForm
              key="act"
              to={`/providers/${row.id}/services/${service.id}/actions/toggle-active/`}
              label={service.is_active ? 'إيقاف' : 'تفعيل'}
              danger={service.is_active}
            />,
          ]}
        />
      </Card>
    </>
  );
}

const serviceIn = z.object({ id: idParam(), service_id: idParam() });

export const providerPlaces = [
  page({ path: '/providers/', key: 'content', title: list.title, handler: (call) => listPage(list, call) }),
  page({ path: '/providers/:id/', key: 'content', title: ({ row }) => row.display_name, params: byId, row: providerOf, handler: show }),
  act({
    path: '/providers/:id/services/:service_id/actions/toggle-active/',
    key: 'content',
    params: serviceIn,
    back: ({ params }) => `/providers/${params.id}/`,
    handler: async (call) =>
      switched(await switchCatalogue({ kind: 'providers.provider_service', id: call.params.service_id, parentId: call.params.id, actor: catalogueActor(call) })),
  }),
];
