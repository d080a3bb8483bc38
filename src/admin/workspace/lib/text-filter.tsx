import { Field, TextInput } from '@strapi/design-system';

/** A list's filter by a word that is typed. */
export function TextFilter({ label, value, onChange }: { label: string; value: string; onChange(value: string): void }) {
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <TextInput dir="auto" value={value} onChange={(event) => onChange(event.target.value)} />
    </Field.Root>
  );
}
