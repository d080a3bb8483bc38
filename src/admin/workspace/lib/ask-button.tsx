import { Button, type ButtonProps, Field, Flex, Modal, Textarea, TextInput } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { Choice } from './choice';
import { useSay } from './text';

export interface AskField {
  name: string;
  label: string;
  /** Default `text`. */
  kind?: 'text' | 'long' | 'choice' | 'datetime';
  options?: readonly { value: string; label: string }[];
  /** What an empty choice says; without it one must be chosen. */
  any?: string;
  required?: boolean;
  max?: number;
  initial?: string;
}

interface Props {
  label: string;
  fields: readonly AskField[];
  variant?: ButtonProps['variant'];
  size?: 'S' | 'M';
  /** Said above the fields. */
  hint?: string;
  /** Answers whether it was done; a refusal keeps what was written. */
  send(values: Record<string, string>): Promise<boolean>;
}

/** A button that first asks for what the act needs. */
export function AskButton({ label, fields, variant = 'secondary', size = 'M', hint, send }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant={variant} size={size}>
          {label}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{label}</Modal.Title>
        </Modal.Header>
        <Questions label={label} fields={fields} {...(hint ? { hint } : {})} send={send} close={() => setOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Questions({ label, fields, hint, send, close }: Omit<Props, 'variant' | 'size'> & { close(): void }) {
  const say = useSay();
  const [values, setValues] = useState<Record<string, string>>(() => Object.fromEntries(fields.map(({ name, initial = '' }) => [name, initial])));
  const [busy, setBusy] = useState(false);
  const missing = fields.some(({ name, required }) => required && (values[name] ?? '').trim() === '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const done = await send(values);
    setBusy(false);
    if (done) close();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {hint}
          {fields.map((field) => (
            <Question key={field.name} field={field} value={values[field.name] ?? ''} onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))} />
          ))}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary" type="button">
            {say('cancel')}
          </Button>
        </Modal.Close>
        <Button type="submit" loading={busy} disabled={missing}>
          {label}
        </Button>
      </Modal.Footer>
    </form>
  );
}

function Question({ field, value, onChange }: { field: AskField; value: string; onChange(value: string): void }) {
  const { name, label, kind = 'text', options = [], any, required = false, max } = field;
  if (kind === 'choice') return <Choice label={label} value={value} options={options} {...(any === undefined ? {} : { any })} onChange={onChange} />;
  const shared = { name, value, dir: 'auto' as const, ...(max ? { maxLength: max } : {}) };
  return (
    <Field.Root name={name} required={required}>
      <Field.Label>{label}</Field.Label>
      {kind === 'long' ? (
        <Textarea {...shared} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <TextInput {...shared} type={kind === 'datetime' ? 'datetime-local' : 'text'} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field.Root>
  );
}
