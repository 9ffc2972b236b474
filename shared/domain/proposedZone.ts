/** What a machine says that was never told where it stands. */
const noPlace = /^(|UTC|GMT|UCT|Zulu|Universal|Etc\/.*)$/;

/** Where most of Zelo's numbers are. */
const usualZone = 'America/Sao_Paulo';

/**
 * The time zone to propose for chats that do not tell theirs: the machine's, or Brasília's where the machine says
 * UTC or nothing. `ofMachine` tells which of the two it is.
 */
export function proposedZone(machine: string | undefined): {
  readonly zone: string;
  readonly ofMachine: boolean;
} {
  return machine === undefined || noPlace.test(machine)
    ? { zone: usualZone, ofMachine: false }
    : { zone: machine, ofMachine: true };
}
