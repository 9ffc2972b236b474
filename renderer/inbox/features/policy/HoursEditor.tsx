import { CalendarPlus, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { nationalHolidays } from '../../../../shared/detection/index.ts';
import type { WorkingHours } from '../../../../shared/domain/policy.ts';
import type { hoursText } from '../../../../shared/text/hours.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { SelectField, TextField } from '../../components/Field.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useFormats, useLocale, languageTags } from '../../language.ts';
import { nameOfZone } from '../../timeZones.ts';
import { repeatMonday, spansOf, withFreeDay, withSpans } from './workingWeek.ts';

type Country = NonNullable<WorkingHours['country']>;
const countries: readonly Country[] = ['BR', 'PT', 'ES', 'MX', 'AR', 'US'];

/** Seven weekdays with their spans, the country's holidays, and free days of one's own. */
export function HoursEditor(props: {
  readonly words: (typeof hoursText)['pt'];
  readonly hours: WorkingHours;
  readonly onChange: (hours: WorkingHours) => void;
}) {
  const { words, hours, onChange } = props;
  const formats = useFormats('UTC');
  const locale = useLocale();
  const [freeDay, setFreeDay] = useState('');
  const sayDay = (day: string) => formats.date(Date.parse(day));
  const chooseCountry = (country: Country | 'none') => {
    const { country: _, ...rest } = hours;
    onChange(country === 'none' ? rest : { ...rest, country });
  };
  return (
    <div className="hours">
      <section className="card hours-week">
        {words.days.map((name, place) => {
          const weekday = place + 1;
          const spans = spansOf(hours, weekday);
          const change = (next: readonly { from: string; to: string }[]) =>
            onChange(withSpans(hours, weekday, next));
          return (
            <div key={name} className="hours-day">
              <span className="bl-h">{name}</span>
              <div className="hours-spans">
                {spans.length === 0 && <span className="t3">{words.closed}</span>}
                {spans.map((span, index) => {
                  const replace = (part: Partial<typeof span>) =>
                    change(spans.map((one, at) => (at === index ? { ...one, ...part } : one)));
                  return (
                    <span key={index} className="hours-span">
                      <span className="t3">{words.from}</span>
                      <TextField
                        type="time"
                        label={`${name}, ${words.from}`}
                        hideLabel
                        value={span.from}
                        onChange={(event) =>
                          event.target.value !== '' && replace({ from: event.target.value })
                        }
                      />
                      <span className="t3">{words.to}</span>
                      <TextField
                        type="time"
                        label={`${name}, ${words.to}`}
                        hideLabel
                        value={span.to}
                        error={span.to <= span.from ? words.wrong : undefined}
                        onChange={(event) => event.target.value !== '' && replace({ to: event.target.value })}
                      />
                      <IconButton
                        icon={X}
                        label={`${words.removeSpan}, ${name}`}
                        onClick={() => change(spans.filter((_, at) => at !== index))}
                      />
                    </span>
                  );
                })}
              </div>
              <div className="row row-4">
                <IconButton
                  icon={Plus}
                  label={`${words.addSpan}, ${name}`}
                  onClick={() =>
                    change([
                      ...spans,
                      spans.length === 0 ? { from: '08:00', to: '18:00' } : { from: '19:00', to: '21:00' },
                    ])
                  }
                />
              </div>
            </div>
          );
        })}
        <div className="row between hours-zone">
          <p className="meta t3">{words.timeZone(nameOfZone(hours.timeZone, locale, Date.now()))}</p>
          {spansOf(hours, 1).length > 0 && (
            <Button size="small" weight="quiet" onClick={() => onChange(repeatMonday(hours))}>
              {words.copyToWeek}
            </Button>
          )}
        </div>
      </section>
      <section className="card pad stack gap-16">
        <SelectField
          label={words.country}
          value={hours.country ?? 'none'}
          choices={[
            { value: 'none' as const, label: words.noCountry },
            ...countries.map((country) => ({ value: country, label: words.countries[country] })),
          ]}
          help={
            hours.country === undefined
              ? undefined
              : words.next(nextHolidays(hours.country, languageTags[locale]))
          }
          onChoose={chooseCountry}
        />
        <div className="stack gap-8">
          <form
            className="free-day"
            onSubmit={(event) => {
              event.preventDefault();
              if (freeDay !== '') onChange(withFreeDay(hours, freeDay, true));
              setFreeDay('');
            }}
          >
            <TextField
              type="date"
              label={words.freeDays}
              value={freeDay}
              onChange={(event) => setFreeDay(event.target.value)}
            />
            <Button type="submit" icon={CalendarPlus}>
              {words.addFreeDay}
            </Button>
          </form>
          <div className="tags">
            {hours.holidays.map((day) => (
              <Chip
                key={day}
                remove={{
                  label: words.removeFreeDay(sayDay(day)),
                  run: () => onChange(withFreeDay(hours, day, false)),
                }}
              >
                {sayDay(day)}
              </Chip>
            ))}
          </div>
        </div>
      </section>
    </div>
  );
}

/** The next three days off, as a check that the right country was chosen. */
function nextHolidays(country: Country, tag: string): string {
  const today = new Date().toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  const days = [...nationalHolidays(country, year), ...nationalHolidays(country, year + 1)].sort();
  const format = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return days
    .filter((day) => day >= today)
    .slice(0, 3)
    .map((day) => format.format(Date.parse(day)))
    .join(', ');
}
