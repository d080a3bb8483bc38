import { Button, Field, Flex, Modal, Radio, TextInput } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { Money } from '../lib/pane';
import { States } from '../lib/states';
import { useSay } from '../lib/text';
import { useLoad } from '../lib/use-load';
import type { Candidate } from './types';

interface Props {
  id: number;
  size?: 'S' | 'M';
  /** Answers whether it was done. */
  accept(provider: number, note: string): Promise<boolean>;
}

/** Gives a request to a provider, who is chosen first: those who made an offer, those of its kind of work, or any by name. */
export function AcceptButton({ id, size = 'M', accept }: Props) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button size={size}>{say('requests.act.accept')}</Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{say('requests.act.accept')}</Modal.Title>
        </Modal.Header>
        <Choose id={id} accept={accept} close={() => setOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Choose({ id, accept, close }: Props & { close(): void }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState('');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const candidates = useLoad<{ results: Candidate[] }>(`/souq/marketplace/requests/${id}/candidates?${new URLSearchParams(name ? { q: name } : {})}`);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const done = await accept(Number(chosen), note);
    setBusy(false);
    if (done) close();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Field.Root name="provider_name">
            <Field.Label>{say('requests.findProvider')}</Field.Label>
            <TextInput name="provider_name" dir="auto" value={name} onChange={(event) => setName(event.target.value)} />
          </Field.Root>
          <States of={candidates} empty={({ results }) => results.length === 0}>
            {({ results }) => (
              <Radio.Group value={chosen} onValueChange={setChosen} aria-label={say('requests.provider')}>
                {results.map((candidate) => (
                  <Radio.Item key={candidate.id} value={String(candidate.id)}>
                    <About candidate={candidate} />
                  </Radio.Item>
                ))}
              </Radio.Group>
            )}
          </States>
          <Field.Root name="note">
            <Field.Label>{say('trade.note')}</Field.Label>
            <TextInput name="note" dir="auto" maxLength={255} value={note} onChange={(event) => setNote(event.target.value)} />
          </Field.Root>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary" type="button">
            {say('cancel')}
          </Button>
        </Modal.Close>
        <Button type="submit" loading={busy} disabled={chosen === ''}>
          {say('requests.act.accept')}
        </Button>
      </Modal.Footer>
    </form>
  );
}

function About({ candidate: { name, city, rating_avg: rating, rating_count: count, price, named, skilled } }: { candidate: Candidate }) {
  const say = useSay();
  const facts = [city, count > 0 && `★ ${rating}`, named && say('requests.named'), skilled && say('requests.skilled')].filter(Boolean);
  return (
    <>
      <bdi>{name}</bdi> · {facts.join(' · ')}
      {price && (
        <>
          {' · '}
          <Money amount={price} currency="SAR" />
        </>
      )}
    </>
  );
}
