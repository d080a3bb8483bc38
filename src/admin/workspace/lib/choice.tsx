import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface Props {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  /** What the empty choice says; without it there is none. */
  any?: string;
  disabled?: boolean;
  onChange(value: string): void;
}

/** One of a few words, with its label. */
export function Choice({ label, value, options, any, disabled = false, onChange }: Props) {
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value}
        disabled={disabled}
        {...(any === undefined ? {} : { placeholder: any, onClear: () => onChange('') })}
        onChange={(chosen) => onChange(String(chosen))}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
