import { Checkbox, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import type { CreatableArea, CreateField } from '../../../shared/creating.ts';
import { FormField } from '../../components/FormField.tsx';
import { useTools } from '../../hooks/useTools.ts';
import { pickCreateTexts } from '../../strings/create/pickCreateTexts.ts';
import { pickSyncTexts } from '../../strings/sync/pickSyncTexts.ts';
import { sayField } from '../../strings/sync/sayField.ts';

const useStyles = makeStyles({
  moment: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  day: { flex: '1 1 130px', minWidth: 0 },
  time: { flex: '1 1 90px', minWidth: 0 },
});

const inputTypes: Partial<
  Record<CreateField['type'], 'tel' | 'email' | 'url' | 'date' | 'number'>
> = { phone: 'tel', mailAddress: 'email', web: 'url', date: 'date', integer: 'number' };

interface EntryFieldProps {
  area: CreatableArea;
  field: CreateField;
  value: string | number | boolean | undefined;
  /** A word for what is wrong with it. */
  fault: string | undefined;
  onChange: (value: string | boolean) => void;
}

/** One field of a form, entered the way its type wants. */
export function EntryField({ area, field, value, fault, onChange }: EntryFieldProps) {
  const styles = useStyles();
  const { language } = useTools();
  const words = pickCreateTexts(language);
  const { field: name, type, isRequired, max, choices } = field;
  const said = sayField(name, language);
  const label = isRequired ? words.required(said) : said;
  const faults: Partial<Record<string, string>> = words.faults;
  const error = fault === undefined ? undefined : (faults[fault] ?? words.faults.form);
  const text = value === undefined ? '' : String(value);
  if (type === 'flag') {
    return (
      <Checkbox
        label={label}
        checked={value === true}
        onChange={(_event, { checked }) => onChange(checked === true)}
      />
    );
  }
  const shared = { name, 'aria-required': isRequired, ...(max !== null && { maxLength: max }) };
  const [day = '', time = ''] = text.split('T');
  const isTimed = type === 'moment' && area === 'appointments';
  return (
    <FormField label={label} error={error}>
      {(input) => {
        if (choices !== null) {
          const said: Partial<Record<string, string>> = pickSyncTexts(language).choices;
          return (
            <Select
              {...input}
              name={name}
              aria-required={isRequired}
              value={text}
              onChange={(_event, { value: chosen }) => onChange(chosen)}
            >
              {(!isRequired || text === '') && <option value="">{words.nothing}</option>}
              {choices.map((choice) => (
                <option key={choice} value={choice}>
                  {said[choice] ?? choice}
                </option>
              ))}
            </Select>
          );
        }
        if (type === 'text') {
          return (
            <Textarea
              {...input}
              {...shared}
              resize="vertical"
              rows={name === 'body' || name === 'notes' ? 6 : 2}
              value={text}
              onChange={(_event, { value: typed }) => onChange(typed)}
            />
          );
        }
        if (type === 'moment') {
          return (
            <div className={styles.moment}>
              <Input
                {...input}
                name={name}
                aria-required={isRequired}
                className={styles.day}
                type="date"
                value={day}
                onChange={(_event, { value: typed }) => onChange(momentOf(typed, time))}
              />
              {isTimed && (
                <Input
                  className={styles.time}
                  type="time"
                  aria-label={words.time(said)}
                  value={time.slice(0, 5)}
                  onChange={(_event, { value: typed }) => onChange(momentOf(day, typed))}
                />
              )}
            </div>
          );
        }
        return (
          <Input
            {...input}
            {...shared}
            type={inputTypes[type] ?? 'text'}
            value={text}
            onChange={(_event, { value: typed }) => onChange(typed)}
          />
        );
      }}
    </FormField>
  );
}

/** A day without a time is the whole of it; a time without a day is kept until there is one. */
function momentOf(day: string, time: string): string {
  return time === '' ? day : `${day}T${time}`;
}
