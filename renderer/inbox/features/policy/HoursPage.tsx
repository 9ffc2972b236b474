import { useMemo, useState } from 'react';
import { hoursText } from '../../../../shared/text/hours.ts';
import { useArchive, useLive } from '../../archive.ts';
import { Button } from '../../components/Button.tsx';
import { SelectField } from '../../components/Field.tsx';
import { useWords } from '../../language.ts';
import { useShell } from '../../state/shell.ts';
import { zoneOfComputer } from '../../timeZones.ts';
import { HoursEditor } from './HoursEditor.tsx';
import { PageHead } from './PageHead.tsx';
import type { PolicyPageProps } from './policyPage.ts';
import { withHours } from './policyDraft.ts';
import { countryOfZone, usualWeek } from './workingWeek.ts';

const everyone = 'default';

/** Working hours for all numbers, or for one of its own. */
export function HoursPage({ policy, onChange }: PolicyPageProps) {
  const archive = useArchive();
  const words = useWords(hoursText);
  const accounts = useLive(useMemo(() => archive.accounts(), [archive])) ?? [];
  const [of, setOf] = useState<string>(useShell((state) => state.hoursOf) ?? everyone);
  const hours = policy.hours[of];
  const zone =
    accounts.find((account) => account.id === of)?.timeZone ?? accounts[0]?.timeZone ?? zoneOfComputer().zone;
  const followed = of === everyone ? undefined : policy.hours[everyone];
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div className="row row-16 hours-of">
        <SelectField
          label={words.account}
          hideLabel
          value={of}
          choices={[
            { value: everyone, label: words.everyone },
            ...accounts.map((account) => ({
              value: account.id as string,
              label: policy.hours[account.id] === undefined ? account.name : words.own(account.name),
            })),
          ]}
          onChoose={setOf}
        />
        {hours === undefined ? (
          <Button
            onClick={() =>
              onChange(
                withHours(
                  policy,
                  of,
                  followed === undefined
                    ? usualWeek(zone, countryOfZone(zone))
                    : { ...followed, timeZone: zone },
                ),
              )
            }
          >
            {words.set}
          </Button>
        ) : (
          <Button weight="quiet" onClick={() => onChange(withHours(policy, of, undefined))}>
            {words.remove}
          </Button>
        )}
      </div>
      {hours === undefined ? (
        <p className="t2">{of !== everyone && followed !== undefined ? words.follows : words.none}</p>
      ) : (
        <HoursEditor
          key={of}
          words={words}
          hours={hours}
          onChange={(next) => onChange(withHours(policy, of, next))}
        />
      )}
    </>
  );
}
