import type { ReactNode } from 'react';

/** Fields of forms, each with its label. */

/** Values with their words. */
export type Choices = Readonly<Record<string, string>>;

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
}

interface SelectProps extends FieldProps {
  choices: Choices;
  value?: string;
  /** Word of the empty choice; without one something must be chosen. */
  blank?: string;
}

export const Select = ({ name, label, choices, value = '', blank, hint }: SelectProps) => (
  <label>
    {label}
    <select name={name} defaultValue={value} required={blank === undefined}>
      {blank === undefined ? null : <option value="">{blank}</option>}
      {Object.entries(choices).map(([choice, word]) => (
        <option key={choice} value={choice}>
          {word}
        </option>
      ))}
    </select>
    <Hint text={hint} />
  </label>
);

interface TextProps extends FieldProps {
  value?: string;
  type?: 'text' | 'email' | 'url' | 'tel' | 'number' | 'date' | 'datetime-local';
  required?: boolean;
  max?: number;
  /** Of numbers. */
  min?: number;
  step?: string;
}

export const TextField = ({ name, label, value = '', type = 'text', required = false, max, min, step, hint }: TextProps) => (
  <label>
    {label}
    <input name={name} type={type} defaultValue={value} required={required} maxLength={max} min={min} step={step} dir={type === 'text' ? 'auto' : 'ltr'} />
    <Hint text={hint} />
  </label>
);

interface AreaProps extends FieldProps {
  value?: string;
  required?: boolean;
  max?: number;
  rows?: number;
}

export const TextArea = ({ name, label, value = '', required = false, max, rows = 3, hint }: AreaProps) => (
  <label className="wide">
    {label}
    <textarea name={name} defaultValue={value} required={required} maxLength={max} rows={rows} dir="auto" />
    <Hint text={hint} />
  </label>
);

/** A switch: `1` when it is on, `0` when it is off. */
export const Switch = ({ name, label, on }: FieldProps & { on: boolean }) => <Select name={name} label={label} choices={{ '1': 'نعم', '0': 'لا' }} value={on ? '1' : '0'} />;

export const FileField = ({ name, label, accept, hint }: FieldProps & { accept: string }) => (
  <label>
    {label}
    <input name={name} type="file" accept={accept} required />
    <Hint text={hint} />
  </label>
);

interface CheckListProps {
  name: string;
  label: string;
  choices: Choices;
  chosen: readonly string[];
}

/** Any number of choices; each sends its value under the same name. */
export const CheckList = ({ name, label, choices, chosen }: CheckListProps) => (
  <fieldset className="wide">
    <legend>{label}</legend>
    {Object.entries(choices).map(([value, word]) => (
      <label key={value} className="check">
        <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
        {word}
      </label>
    ))}
  </fieldset>
);

const Hint = ({ text }: { text: ReactNode }) => (text ? <small className="hint">{text}</small> : null);
