import { Button, Flex } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { Sheet } from '../lib/sheet';
import { States } from '../lib/states';
import { useSay } from '../lib/text';
import { useAct } from '../lib/use-act';
import { useLoad } from '../lib/use-load';
import { SettingRow } from './SettingRow';
import type { Setting, Wish } from './types';

/** The settings of integrations: secrets are shown as a mask, and each value is kept, replaced or removed (spec/settings.md, section 4). */
export default function Settings() {
  const say = useSay();
  const settings = useLoad<{ results: Setting[] }>('/souq/settings');
  return (
    <Sheet title={say('settings.title')} subtitle={say('settings.subtitle')}>
      <States of={settings}>{({ results }) => <Form settings={results} done={settings.reload} />}</States>
    </Sheet>
  );
}

function Form({ settings, done }: { settings: readonly Setting[]; done(): Promise<void> }) {
  const say = useSay();
  const { busy, run } = useAct('souq.saved');
  const [wishes, setWishes] = useState<Record<string, Wish>>({});
  const values = Object.entries(wishes)
    .filter(([, wish]) => wish.what === 'remove' || wish.value.trim() !== '')
    .map(([key, wish]) => ({ key, value: wish.what === 'remove' ? null : wish.value }));
  const wish = (key: string, next: Wish | undefined) => setWishes(({ [key]: _before, ...others }) => (next ? { ...others, [key]: next } : others));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await run('post', '/souq/settings', { values })) === undefined) return;
    setWishes({});
    await done();
  };
  return (
    <form onSubmit={(event) => void submit(event)} autoComplete="off">
      {settings.map((setting) => (
        <SettingRow key={setting.key} setting={setting} wish={wishes[setting.key]} onWish={(next) => wish(setting.key, next)} />
      ))}
      <Flex justifyContent="flex-end" paddingTop={4}>
        <Button type="submit" loading={busy} disabled={values.length === 0}>
          {say('settings.save')}
        </Button>
      </Flex>
    </form>
  );
}
