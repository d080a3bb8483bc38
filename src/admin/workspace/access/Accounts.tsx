import { Badge, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { AskButton } from '../lib/ask-button';
import { useOwnPages } from '../lib/own-pages';
import { Rows } from '../lib/pane';
import { States } from '../lib/states';
import { SureButton } from '../lib/sure-button';
import { useSay } from '../lib/text';
import { useAct } from '../lib/use-act';
import { useLoad } from '../lib/use-load';
import type { Account } from './types';

/** Accounts of the panel, and the users they stand for. */
export default function Accounts() {
  const say = useSay();
  const { readonly } = useOwnPages();
  const accounts = useLoad<{ results: Account[] }>('/souq/access/accounts');
  const columns = ['accounts.account', 'accounts.user', 'billing.phone', 'actions'].map((key) => say(key));
  const cells = (account: Account) => [
    <Flex key="account" gap={2}>
      <bdi dir="ltr">{account.email}</bdi>
      {!account.is_active && <Badge>{say('accounts.off')}</Badge>}
    </Flex>,
    account.user_name ?? say('nobody'),
    account.user_phone ?? '',
    readonly ? '' : <Acts key="acts" account={account} done={accounts.reload} />,
  ];
  return (
    <>
      <Page.Title>{say('accounts.title')}</Page.Title>
      <Layouts.Header title={say('accounts.title')} subtitle={say('accounts.subtitle')} />
      <Layouts.Content>
        <States of={accounts}>{({ results }) => <Rows columns={columns} rows={results.map((account) => ({ id: account.id, cells: cells(account) }))} />}</States>
      </Layouts.Content>
    </>
  );
}

function Acts({ account, done }: { account: Account; done(): Promise<void> }) {
  const say = useSay();
  const { busy, run } = useAct('souq.saved');
  const link = async (phone: string): Promise<boolean> => {
    const answer = await run('post', '/souq/access/accounts/link', { email: account.email, phone });
    await done();
    return answer !== undefined;
  };
  return (
    <Flex gap={2}>
      <AskButton
        label={say('accounts.link')}
        variant="tertiary"
        fields={[{ name: 'phone', label: say('access.phone'), required: true, max: 20 }]}
        send={({ phone = '' }) => link(phone)}
      />
      {account.user_id !== null && (
        <SureButton
          label={say('accounts.unlink')}
          question={say('accounts.unlinkSure')}
          variant="danger-light"
          busy={busy}
          act={async () => {
            await link('');
          }}
        />
      )}
    </Flex>
  );
}
