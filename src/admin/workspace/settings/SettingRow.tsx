import { Badge, Box, Field, Flex, Radio, Textarea, TextInput, Typography } from '@strapi/design-system';
import { Moment, useSay, useWord } from '../lib/text';
import type { Setting, Wish } from './types';

interface Props {
  setting: Setting;
  wish: Wish | undefined;
  onWish(wish: Wish | undefined): void;
}

/** Longer values than this are written in several lines. */
const LISTS = new Set(['EMAIL_TOKENS']);

/** One setting: what it is now, and what shall become of it. */
export function SettingRow({ setting, wish, onWish }: Props) {
  const say = useSay();
  const { key, source } = setting;
  const choices = ['keep', 'replace', ...(source === 'database' ? ['remove'] : [])];
  const choose = (what: string) => onWish(what === 'keep' ? undefined : { what: what as Wish['what'], value: '' });
  return (
    <Box tag="section" aria-label={key} background="neutral0" shadow="tableShadow" hasRadius padding={4} marginBottom={3}>
      <Now setting={setting} />
      <Flex gap={4} paddingTop={3} alignItems="flex-end" wrap="wrap">
        <Radio.Group value={wish?.what ?? 'keep'} onValueChange={choose} aria-label={say('settings.what', { key })}>
          <Flex gap={4}>
            {choices.map((what) => (
              <Radio.Item key={what} value={what}>
                {say(`settings.${what}`)}
              </Radio.Item>
            ))}
          </Flex>
        </Radio.Group>
        {wish?.what === 'replace' && <NewValue setting={setting} value={wish.value} onChange={(value) => onWish({ ...wish, value })} />}
      </Flex>
    </Box>
  );
}

function Now({ setting: { key, value, source, updated_at: at, updated_by: by } }: { setting: Setting }) {
  const say = useSay();
  const word = useWord();
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <Typography variant="delta" tag="h2">
          {word('settings.key', key)}
        </Typography>
        <Badge variant={source === 'none' ? 'neutral' : 'success'}>{word('settings.source', source)}</Badge>
        <bdi dir="ltr">
          <code>{value ?? '–'}</code>
        </bdi>
      </Flex>
      <Typography variant="pi" textColor="neutral600" tag="p">
        <bdi dir="ltr">{key}</bdi>
        {at && (
          <>
            {' · '}
            {say('settings.savedBy', { name: by?.name ?? say('system') })} · <Moment at={at} />
          </>
        )}
      </Typography>
    </>
  );
}

function NewValue({ setting: { key, secret }, value, onChange }: { setting: Setting; value: string; onChange(value: string): void }) {
  const say = useSay();
  const shared = { name: key, dir: 'ltr' as const, value, autoComplete: 'off' };
  return (
    <Box grow={1}>
      <Field.Root name={key}>
        <Field.Label>{say('settings.newValue')}</Field.Label>
        {LISTS.has(key) ? (
          <Textarea {...shared} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <TextInput {...shared} type={secret ? 'password' : 'text'} autoComplete={secret ? 'new-password' : 'off'} onChange={(event) => onChange(event.target.value)} />
        )}
      </Field.Root>
    </Box>
  );
}
