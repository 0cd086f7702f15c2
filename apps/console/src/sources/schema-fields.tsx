/** Fields for what a connector has to be told, from its JSON Schema; its descriptions are in English. */
import { useLingui } from '@lingui/react/macro';
import { Select, TextField } from '../ui/field.js';
import { kindOf, type FormSchema } from './source.form.js';

interface SchemaFieldsProps {
  schema: FormSchema;
  texts: Readonly<Record<string, string>>;
  wrong: readonly string[];
  /** Their values are not shown while they are typed. */
  secret?: boolean;
  onChange: (name: string, text: string) => void;
}

export function SchemaFields({ schema, texts, wrong, secret = false, onChange }: SchemaFieldsProps) {
  const { t } = useLingui();
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).map(([name, property]) => {
    const kind = kindOf(property);
    const value = texts[name] ?? '';
    if (kind === 'choice' || kind === 'yes-no') {
      const choices =
        kind === 'choice'
          ? (property.enum ?? []).map((it) => ({ value: it, label: it }))
          : [
              { value: 'true', label: t`Yes` },
              { value: 'false', label: t`No` },
            ];
      const initial = property.default === undefined ? '' : String(property.default);
      return (
        <Select
          key={name}
          label={property.description ?? name}
          value={value || initial}
          choices={choices}
          onChange={(next) => onChange(name, next)}
        />
      );
    }
    const hints = { list: t`Several are separated by commas.`, json: t`As JSON.`, text: '', number: '' };
    return (
      <TextField
        key={name}
        label={<bdi dir="ltr">{name}</bdi>}
        type={secret ? 'password' : 'text'}
        autoComplete="off"
        dir="ltr"
        value={value}
        required={required.includes(name)}
        help={
          <>
            <bdi>{property.description}</bdi> {hints[kind]}
          </>
        }
        error={wrong.includes(name) ? t`This can't be read.` : undefined}
        onChange={(event) => onChange(name, event.target.value)}
      />
    );
  });
}
