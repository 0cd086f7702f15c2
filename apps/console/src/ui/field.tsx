/** Form fields: a label, a control, help and an error that belong together for everyone. */
import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { useId, type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes } from 'react';
import styles from './field.module.css';

interface FieldProps {
  label: ReactNode;
  help?: ReactNode;
  error?: ReactNode;
}

/** Lays out label, control, help and error; `render` gets the ids that tie them together. */
function Labelled({ label, help, error, render }: FieldProps & { render: (ids: ControlIds) => ReactNode }) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {render({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

interface ControlIds {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export function TextField({
  label,
  help,
  error,
  ...rest
}: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Labelled
      label={label}
      help={help}
      error={error}
      render={(ids) => <input {...rest} {...ids} className={styles.input} />}
    />
  );
}

export function TextArea({
  label,
  help,
  error,
  ...rest
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Labelled
      label={label}
      help={help}
      error={error}
      render={(ids) => <textarea {...rest} {...ids} className={styles.area} />}
    />
  );
}

export interface Choice {
  value: string;
  label: string;
}

interface SelectProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  /** The label is for screen readers only, where the place says it already. */
  bare?: boolean;
}

/** One of a list. */
export function Select({ label, value, choices, onChange, bare = false }: SelectProps) {
  const id = useId();
  return (
    <div className={bare ? styles.bare : styles.field}>
      {!bare && (
        <span className={styles.label} id={id}>
          {label}
        </span>
      )}
      <BaseSelect.Root
        items={choices}
        value={value}
        onValueChange={(next) => next !== null && onChange(next)}
      >
        <BaseSelect.Trigger
          className={styles.trigger}
          {...(bare ? { 'aria-label': label } : { 'aria-labelledby': id })}
        >
          <BaseSelect.Value />
          <BaseSelect.Icon className={styles.chevron}>
            <ChevronDown aria-hidden="true" />
          </BaseSelect.Icon>
        </BaseSelect.Trigger>
        <BaseSelect.Portal>
          <BaseSelect.Positioner className={styles.positioner} sideOffset={6} alignItemWithTrigger={false}>
            <BaseSelect.Popup className={styles.popup}>
              {choices.map((choice) => (
                <BaseSelect.Item key={choice.value} value={choice.value} className={styles.option}>
                  <BaseSelect.ItemIndicator className={styles.tick}>
                    <Check aria-hidden="true" />
                  </BaseSelect.ItemIndicator>
                  <BaseSelect.ItemText className={styles.optionText}>{choice.label}</BaseSelect.ItemText>
                </BaseSelect.Item>
              ))}
            </BaseSelect.Popup>
          </BaseSelect.Positioner>
        </BaseSelect.Portal>
      </BaseSelect.Root>
    </div>
  );
}
