import { createAccessProfile, deskProfile, setAccessRevoked, updateAccessProfile } from '../../backoffice';
import { act, page } from '../http/declare';
import { dashboardRouter } from '../http/routes';
import { auditList } from '../pages/access/audit';
import { byId, createForm, updateForm } from '../pages/access/forms';
import { profileList } from '../pages/access/profiles';
import { listPage } from '../view/list';

const LIST = '/access-profiles/';
const profileOf = ({ params }: { params: { id: number } }) => deskProfile(params.id);

export default dashboardRouter([
  page({ path: LIST, key: 'access', title: 'صلاحيات الموظفين', handler: profileList }),
  act({
    path: '/access-profiles/actions/create/',
    key: 'access',
    form: createForm,
    back: LIST,
    async handler({ form, actor }) {
      const { created } = await createAccessProfile({ actor, phone: form.target_phone, level: form.level, expiresAt: form.expires_at, dashboardIds: form.dashboard_ids });
      return created ? 'أُنشئت الصلاحية.' : 'للموظف صلاحية من قبل، وقد حُدّثت.';
    },
  }),
  act({
    path: '/access-profiles/:id/actions/update/',
    key: 'access',
    params: byId,
    form: updateForm,
    row: profileOf,
    back: LIST,
    async handler({ params, form, actor }) {
      await updateAccessProfile({ actor, profileId: params.id, level: form.level, expiresAt: form.expires_at, dashboardIds: form.dashboard_ids });
      return 'حُفظت الصلاحية.';
    },
  }),
  act({
    path: '/access-profiles/:id/actions/toggle-revoke/',
    key: 'access',
    params: byId,
    row: profileOf,
    back: LIST,
    handler: async ({ params, actor }) => ((await setAccessRevoked({ actor, profileId: params.id })) ? 'سُحبت الصلاحية.' : 'أُعيدت الصلاحية.'),
  }),
  page({ path: '/audit/', key: 'access', title: auditList.title, handler: (call) => listPage(auditList, call) }),
]);
