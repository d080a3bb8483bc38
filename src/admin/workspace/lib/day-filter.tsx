import { Field, TextInput } from '@strapi/design-system';

/** A list's filter by a day, `YYYY-MM-DD`. */
export function DayFilter({ label, name, value, onChange }: { label: string; name: string; value: string; onChange(value: string): void }) {
  return (
    <Field.Root name={name}>
      <Field.Label>{label}</Field.Label>
      <TextInput type="date" name={name} value={value} onChange={(event) => onChange(event.target.value)} />
    </Field.Root>
  );
}
