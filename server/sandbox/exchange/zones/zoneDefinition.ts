import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { windowsZones } from './windowsZones.ts';
import { zoneLabel } from './zoneLabel.ts';
import { zoneRules } from './zoneRules.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * A time zone as GetServerTimeZones tells it; its rules are those of the year of `now`.
 *
 * @param isFull with periods and transitions
 */
export function zoneDefinition(name: string, isFull: boolean, now: number): XmlElement {
  const attributes = { Id: name, Name: zoneLabel(name) };
  if (!isFull) return element('TimeZoneDefinition', [], attributes);
  const rules = zoneRules(windowsZones.get(name) ?? 'UTC', now);
  const idOf = (isDaylight: boolean) => `trule:${name}/1-${isDaylight ? 'Daylight' : 'Standard'}`;
  return element(
    'TimeZoneDefinition',
    [
      element(
        'Periods',
        rules.map(({ isDaylight, offset }) =>
          element('Period', [], {
            Bias: bias(offset),
            Name: isDaylight ? 'Daylight' : 'Standard',
            Id: idOf(isDaylight),
          }),
        ),
      ),
      element('TransitionsGroups', [
        element(
          'TransitionsGroup',
          rules.map(({ isDaylight, change }) => {
            const to = element('To', idOf(isDaylight), { Kind: 'Period' });
            if (change === null) return element('Transition', [to]);
            return element('RecurringDayTransition', [
              to,
              element('TimeOffset', `PT${Number(change.time.slice(0, 2))}H${minutes(change.time)}`),
              element('Month', change.month),
              element('DayOfWeek', days[change.weekday - 1] ?? 'Sunday'),
              element('Occurrence', change.nth),
            ]);
          }),
          { Id: '0' },
        ),
      ]),
      element('Transitions', [element('Transition', [element('To', '0', { Kind: 'Group' })])]),
    ],
    attributes,
  );
}

/** Minutes that UTC is ahead: the other way round than an offset. */
function bias(offset: string): string {
  const [hours = '0', rest = '0'] = offset.slice(1).split(':');
  const sign = offset.startsWith('+') && Number(hours) + Number(rest) > 0 ? '-' : '';
  return `${sign}PT${Number(hours)}H${Number(rest)}M`;
}

function minutes(time: string): string {
  const found = Number(time.slice(3, 5));
  return found === 0 ? '' : `${found}M`;
}
