import { useOwnPages } from '../lib/own-pages';
import { Facts, Pane } from '../lib/pane';
import { States } from '../lib/states';
import { SureButton } from '../lib/sure-button';
import { Moment, useSay, useWord } from '../lib/text';
import { Timeline } from '../lib/timeline';
import { useAct } from '../lib/use-act';
import { useLoad } from '../lib/use-load';
import { ProfileForm } from './ProfileForm';
import { standing } from './standing';
import type { ProfileDetail } from './types';

const SEES_ALL = ['admin', 'power'];

/** One profile with its history. @param changed called after each change */
export function ProfilePane({ id, changed }: { id: number; changed(): Promise<void> }) {
  const say = useSay();
  const word = useWord();
  const { readonly } = useOwnPages();
  const profile = useLoad<ProfileDetail>(`/souq/access/profiles/${id}`);
  const done = async () => {
    await Promise.all([profile.reload(), changed()]);
  };
  const pagesOf = ({ level, dashboards, dashboard_ids: allowed }: ProfileDetail) =>
    SEES_ALL.includes(level)
      ? say('access.everything')
      : dashboards
          .filter((dashboard) => allowed.includes(dashboard.id))
          .map(({ name_ar: name }) => name)
          .join('، ');
  return (
    <States of={profile}>
      {(row) => (
        <Pane name={row.user.name} badges={[word('access.level', row.level), say(standing(row))]} actions={!readonly && <Acts row={row} done={done} />}>
          <Facts
            of={[
              [say('billing.phone'), row.user.phone && <bdi dir="ltr">{row.user.phone}</bdi>],
              [say('access.dashboards'), pagesOf(row)],
              [say('access.expires'), row.expires_at && <Moment at={row.expires_at} />],
              [say('access.revoked'), row.revoked_at && <Moment at={row.revoked_at} />],
            ]}
          />
          <Timeline events={row.timeline} />
        </Pane>
      )}
    </States>
  );
}

function Acts({ row, done }: { row: ProfileDetail; done(): Promise<void> }) {
  const say = useSay();
  const { busy, run } = useAct('souq.saved');
  const act = async (word: 'revoke' | 'restore') => {
    await run('post', `/souq/access/profiles/${row.id}/${word}`);
    await done();
  };
  return (
    <>
      <ProfileForm dashboards={row.dashboards} profile={row} done={done} />
      {row.revoked_at ? (
        <SureButton label={say('access.restore')} question={say('access.restore')} busy={busy} act={() => act('restore')} />
      ) : (
        <SureButton label={say('access.revoke')} question={say('access.revokeSure')} variant="danger-light" busy={busy} act={() => act('revoke')} />
      )}
    </>
  );
}
