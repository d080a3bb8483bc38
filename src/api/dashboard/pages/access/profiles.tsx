import type { ReactElement } from 'react';
import { db } from '../../../../platform/db';
import type { Reply } from '../../../../platform/http';
import { allDashboards, deskProfiles, type ListedProfile } from '../../../backoffice';
import type { PageCall } from '../../http/declare';
import { ActForm, Acts } from '../../view/acts';
import { CheckList, type Choices, Select, TextField } from '../../view/fields';
import { type ListSpec, listPage } from '../../view/list';
import { Badge } from '../../view/parts';
import { PersonCell } from '../../view/people';
import { LEVELS } from '../../view/terms';
import { localInput, when } from '../../view/words';

/** Who of the staff may see and do what (spec/backoffice.md, section 1). */

/** Dashboards by their id. */
type Dashboards = Choices;

const STATES: Choices = { active: 'سارية', expired: 'منتهية', revoked: 'مسحوبة' };
const stateOf = ({ revoked_at: revoked, expired }: ListedProfile): string => (revoked ? 'revoked' : expired ? 'expired' : 'active');

const ALL = 'كل اللوحات';
const dashboardsOf = ({ level, dashboard_ids: ids }: ListedProfile, names: Dashboards): string =>
  level === 'admin' || level === 'power' ? ALL : ids.map((id) => names[id] ?? `#${id}`).join('، ');

const listOf = (names: Dashboards): ListSpec<ListedProfile, 'q' | 'level'> => ({
  name: 'access-profiles',
  title: 'صلاحيات الموظفين',
  filters: [
    { name: 'q', label: 'بحث (الاسم، الجوال)' },
    { name: 'level', label: 'المستوى', kind: 'choice', choices: LEVELS },
  ],
  exports: ['csv'],
  source: (filters) => deskProfiles(filters),
  empty: 'لا صلاحيات تطابق البحث.',
  columns: [
    { label: 'الرقم', value: (row) => row.id },
    { label: 'الموظف', value: (row) => row.name, show: (row) => <PersonCell name={row.name} phone={row.phone} /> },
    { label: 'الجوال', value: (row) => row.phone, exportOnly: true },
    { label: 'المستوى', value: (row) => LEVELS[row.level] ?? row.level },
    { label: 'اللوحات', value: (row) => dashboardsOf(row, names) },
    { label: 'تنتهي في', value: (row) => when(row.expires_at) },
    { label: 'الحالة', value: (row) => STATES[stateOf(row)] ?? '', show: (row) => <Badge value={stateOf(row)} words={STATES} /> },
    { label: 'أُنشئت', value: (row) => when(row.created_at) },
    { label: 'إجراءات', show: (row) => <ProfileActs row={row} names={names} /> },
  ],
});

export async function profileList(call: PageCall): Promise<ReactElement | Reply> {
  const names = Object.fromEntries((await allDashboards(db)).map(({ id, name_ar }) => [id, name_ar]));
  return listPage(listOf(names), call, <Create names={names} />);
}

const GrantFields = ({ row, names }: { row?: ListedProfile; names: Dashboards }) => (
  <>
    <Select name="level" label="المستوى" choices={LEVELS} value={row?.level ?? 'user'} />
    <TextField name="expires_at" label="تنتهي في (توقيت الرياض)" type="datetime-local" value={localInput(row?.expires_at ?? null)} />
    <CheckList name="dashboard_ids" label="اللوحات" choices={names} chosen={(row?.dashboard_ids ?? []).map(String)} />
  </>
);

const Create = ({ names }: { names: Dashboards }) => (
  <Acts>
    <ActForm to="/access-profiles/actions/create/" label="حفظ" folded="صلاحية جديدة">
      <TextField name="target_phone" label="جوال الموظف" type="tel" required />
      <GrantFields names={names} />
    </ActForm>
  </Acts>
);

const ProfileActs = ({ row, names }: { row: ListedProfile; names: Dashboards }) => (
  <Acts>
    <ActForm to={`/access-profiles/${row.id}/actions/update/`} label="حفظ" folded="تعديل">
      <GrantFields row={row} names={names} />
    </ActForm>
    <ActForm to={`/access-profiles/${row.id}/actions/toggle-revoke/`} label={row.revoked_at ? 'إعادة' : 'سحب'} danger={!row.revoked_at} />
  </Acts>
);
