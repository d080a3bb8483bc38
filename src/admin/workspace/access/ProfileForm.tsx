import { Box, Button, Checkbox, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { Choice } from '../lib/choice';
import { useSay, useWord } from '../lib/text';
import { useAct } from '../lib/use-act';
import { type Dashboard, LEVELS, type Profile } from './types';

interface Props {
  dashboards: readonly Dashboard[];
  /** The profile that is changed; without it a new one is made. */
  profile?: Profile;
  done(): Promise<void>;
}

/** Gives a member of the staff a profile, or changes one. */
export function ProfileForm({ dashboards, profile, done }: Props) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const label = say(profile ? 'access.edit' : 'access.new');
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant={profile ? 'secondary' : 'default'}>{label}</Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{label}</Modal.Title>
        </Modal.Header>
        <Form
          dashboards={dashboards}
          {...(profile ? { profile } : {})}
          done={async () => {
            setOpen(false);
            await done();
          }}
        />
      </Modal.Content>
    </Modal.Root>
  );
}

const RIYADH_MS = 3 * 3_600_000;
/** The moment as the clock in Riyadh shows it, as date inputs want it. */
const inRiyadh = (at: string | null | undefined): string => (at ? new Date(Date.parse(at) + RIYADH_MS).toISOString().slice(0, 16) : '');

function Form({ dashboards, profile, done }: Props) {
  const say = useSay();
  const word = useWord();
  const { busy, run } = useAct('souq.saved');
  const [phone, setPhone] = useState('');
  const [level, setLevel] = useState(profile?.level ?? 'user');
  const [expires, setExpires] = useState(inRiyadh(profile?.expires_at));
  const [allowed, setAllowed] = useState<readonly number[]>(profile?.dashboard_ids ?? []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const grant = { level, expires_at: expires, dashboard_ids: allowed };
    const saved = profile ? await run('put', `/souq/access/profiles/${profile.id}`, grant) : await run('post', '/souq/access/profiles', { ...grant, target_phone: phone });
    if (saved) await done();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {!profile && (
            <Field.Root name="phone" required>
              <Field.Label>{say('access.phone')}</Field.Label>
              <TextInput name="phone" dir="ltr" value={phone} onChange={(event) => setPhone(event.target.value)} />
            </Field.Root>
          )}
          <Choice label={say('access.level')} value={level} options={LEVELS.map((value) => ({ value, label: word('access.level', value) }))} onChange={setLevel} />
          <Field.Root name="expires">
            <Field.Label>{say('access.expires')}</Field.Label>
            <TextInput name="expires" type="datetime-local" value={expires} onChange={(event) => setExpires(event.target.value)} />
          </Field.Root>
          <Pages dashboards={dashboards} allowed={allowed} change={setAllowed} />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary" type="button">
            {say('cancel')}
          </Button>
        </Modal.Close>
        <Button type="submit" loading={busy} disabled={!profile && phone.trim() === ''}>
          {say('access.save')}
        </Button>
      </Modal.Footer>
    </form>
  );
}

function Pages({ dashboards, allowed, change }: { dashboards: readonly Dashboard[]; allowed: readonly number[]; change(ids: readonly number[]): void }) {
  const say = useSay();
  return (
    <Box tag="fieldset">
      <Typography tag="legend" variant="pi" fontWeight="bold">
        {say('access.dashboards')}
      </Typography>
      <Flex direction="column" alignItems="flex-start" gap={3} paddingTop={2}>
        {dashboards.map(({ id, name_ar: name }) => (
          <Checkbox key={id} checked={allowed.includes(id)} onCheckedChange={(checked) => change(checked === true ? [...allowed, id] : allowed.filter((other) => other !== id))}>
            {name}
          </Checkbox>
        ))}
      </Flex>
    </Box>
  );
}
