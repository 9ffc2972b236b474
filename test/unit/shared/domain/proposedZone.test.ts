import { expect, test } from 'vitest';
import { proposedZone } from '../../../../shared/domain/proposedZone.ts';

test.each(['America/Manaus', 'Europe/Lisbon', 'Atlantic/Reykjavik'])('%s is proposed as it is', (zone) => {
  expect(proposedZone(zone)).toEqual({ zone, ofMachine: true });
});

test.each(['UTC', 'GMT', 'Etc/UTC', 'Etc/Unknown', 'Etc/GMT+3', '', undefined])(
  'a machine that says %s is proposed Brasília’s zone',
  (zone) => {
    expect(proposedZone(zone)).toEqual({ zone: 'America/Sao_Paulo', ofMachine: false });
  },
);
